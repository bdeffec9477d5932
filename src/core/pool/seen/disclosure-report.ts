import type { DisclosureSeen, Told } from './disclosure-seen.ts';

const cell = (text: string): string => text.replaceAll('|', '/').replace(/\s+/g, ' ');

function table(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const lines = [headings, headings.map(() => '---'), ...rows];
  return lines.map((line) => `| ${line.map((one) => cell(String(one))).join(' | ')} |`).join('\n');
}

const hows = { 'left-out': 'left out', 'in-pairs': 'two answers told as one' } as const;

const done = ({ done }: Told): string =>
  done.length === 0
    ? 'nothing changed'
    : done.map(({ name, how }) => `${name}: ${typeof how === 'string' ? hows[how] : how.as}`).join('; ');

const outcomes = (told: readonly Told[]): string =>
  table(
    ['change', 'k', 'unique'],
    told.map((one) => [done(one), one.k ?? 0, one.unique]),
  );

function knownPart(seen: DisclosureSeen): string {
  const known = seen.mayBeKnown.filter(({ isKnown }) => isKnown);
  return `## What others are taken to know of a participant (quasi-identifiers)

${
  known.length === 0
    ? 'Nothing.'
    : table(
        ['column', 'what it says'],
        known.map(({ name, meaning }) => [name, meaning]),
      )
}

A missing value is a value of its own.

## Risk

- k, the size of the smallest group of participants alike in all of it: ${seen.k ?? 'none'}.
- Participants like no other: ${seen.unique}.
- Chance to pick out the right row, for somebody who knows all of it of one participant and that they took part (prosecutor risk, 1 / group size): ${(100 * seen.highest).toFixed(1)} % at most, ${(100 * seen.average).toFixed(1)} % on average.

## The smallest groups

${table(
  ['alike in', 'participants'],
  seen.smallest.map(({ values, people }) => [
    values.map((value) => value ?? 'nothing said').join(', '),
    people,
  ]),
)}

`;
}

/** What was found, as text for an ethics file. `title`: the study's. */
export function disclosureMd(title: string, seen: DisclosureSeen): string {
  const ways =
    seen.ways === null
      ? 'There were too many columns to try every way.'
      : seen.ways.length === 0
        ? 'There is none.'
        : outcomes(seen.ways);
  return `# Disclosure risk: ${cell(title)}

Worked out by Corridor, on the researcher's own device, over ${seen.people} participants.

${knownPart(seen)}## Distinct l-diversity of what is not taken to be known

The fewest different values in any group. With 1, whoever knows the group knows the value.

${table(
  ['column', 'l'],
  seen.diversity.map(({ name, l }) => [name, l ?? 'none']),
)}

## What one change would do

${outcomes(seen.changes)}

## The gentlest ways to groups of five or more

${ways}

## How

Equivalence classes as sdcMicro's freqCalc counts them; risk as ARX computes it for the prosecutor (El Emam and Dankar 2008). These figures speak of the columns above alone: whoever knows more, such as what a participant wrote, may find more.
`;
}
