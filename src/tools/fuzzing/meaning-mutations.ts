import type { Chance } from './chance.ts';
import type { Mutation } from './text-mutations.ts';

/** What an author might do to a scenario: the text mostly stays one that has the right shape. */

interface Found {
  index: number;
  text: string;
}

const all = (text: string, pattern: RegExp): Found[] =>
  Array.from(text.matchAll(pattern), (match) => ({ index: match.index, text: match[0] }));

/** Puts something else in place of one thing that the pattern finds, knowing all that it finds. */
const onOne =
  (pattern: RegExp, by: (found: string, chance: Chance, others: readonly Found[]) => string): Mutation =>
  (text, chance) => {
    const found = all(text, pattern);
    if (found.length === 0) return text;
    const { index, text: old } = chance.of(found);
    return text.slice(0, index) + by(old, chance, found) + text.slice(index + old.length);
  };

/** Puts another thing that the pattern finds in place of one. */
const likeAnother = (pattern: RegExp): Mutation =>
  onOne(pattern, (_, chance, others) => chance.of(others).text);

const ids = /(?<=\b(?:id|to|chose|visited|shown|repairs|start|by): )[a-z][a-z0-9-]*/g;
const targets = /(?<=\bto: )[a-z][a-z0-9-]*/g;
const numbers = /(?<=[:[,] )-?\d+(?=\s*[,}\]\n])/g;
const ratings = /(?<=\brates: )\{[^}\n]*\}/g;
const themes = /\b(?:expertise|boundaries|confidentiality|stigma)\b/g;
/** An entry of a list, with the lines that are indented below its dash. */
const entries = /^( *)- .*\n(?:\1 +.*\n)*/gm;
/** A step or an ending with all that is below it. */
const places = /^ {2}[a-z][a-z0-9-]*:\n(?: {4,}.*\n)*/gm;
/** The ends of lines and choices of the toy and the shipped scenarios, where fields can be added. */
const lastFields = /^ {8}(?:id|to|why|thought): .*\n/gm;
const stepFields = /^ {4}lines:\n/gm;

const conditions = [
  ...['{ chose: ask }', '{ chose: wave }', '{ visited: first }', '{ visited: second }', '{ shown: asked }'],
  ...['{ trust: { at-least: 3 } }', '{ trust: { at-most: 1 } }', '{ trust: { is: 2 } }', '{ trust: {} }'],
  ...['{ level: { relationship: friend } }', '{ level: { relationship: co-located } }', '{}', '{ any: [] }'],
];

function condition(chance: Chance, depth = 0): string {
  if (depth > 3 || !chance.onceIn(3)) return chance.of(conditions);
  if (chance.onceIn(3)) return `{ not: ${condition(chance, depth + 1)} }`;
  const parts = [condition(chance, depth + 1), condition(chance, depth + 1)].join(', ');
  return `{ ${chance.of(['all', 'any'])}: [${parts}] }`;
}

const amount = (chance: Chance): string =>
  chance.onceIn(10)
    ? chance.of(['99999', '-99999', '2147483648', '9007199254740993', '0.5'])
    : `${chance.below(7) - 3}`;

const lineFields: readonly ((chance: Chance) => string)[] = [
  (chance) => `when: ${condition(chance)}`,
  (chance) => `adds: { trust: ${amount(chance)} }`,
  (chance) => `sets: { trust: ${amount(chance)} }`,
  () => 'shows: [asked]',
  (chance) => `signs: [${chance.of(['tearful', 'sharp', 'tearful, sharp'])}]`,
  (chance) => `face: ${chance.of(['tired', 'smile', 'none'])}`,
  (chance) =>
    `to: [{ when: ${condition(chance)}, to: second }, { to: ${chance.of(['first', 'sorry', 'end'])} }]`,
  (chance) => `rates: { expertise: { friend: ${amount(chance)}, co-located: ${amount(chance)} } }`,
];

const stepLines: readonly ((chance: Chance) => string)[] = [
  (chance) => `weight: ${chance.of(['0', '0.5', '1', '2'])}`,
  (chance) => `repairs: ${chance.of(['first', 'second', 'sorry'])}`,
  () => 'early: true',
  () => 'notice: { among: [tearful, sharp, slips], why: "It shows." }',
  () => 'reflect: What would you say?',
  () => 'place: campus-path',
];

export const meaningMutations: readonly Mutation[] = [
  likeAnother(ids),
  likeAnother(targets),
  likeAnother(targets),
  likeAnother(numbers),
  likeAnother(ratings),
  likeAnother(themes),
  likeAnother(entries),
  onOne(numbers, (_, chance) => amount(chance)),
  onOne(numbers, (_, chance) => amount(chance)),
  onOne(entries, () => ''),
  onOne(places, () => ''),
  onOne(places, (place, chance) => renamed(place, chance)),
  onOne(entries, (entry, chance) => entry + (chance.onceIn(3) ? entry : renamed(entry, chance))),
  onOne(ids, (id, chance) => `${id}${chance.of(['-2', 's', '', '-'])}`),
  onOne(lastFields, (field, chance) => `${field}        ${chance.of(lineFields)(chance)}\n`),
  onOne(lastFields, (field, chance) => `${field}        ${chance.of(lineFields)(chance)}\n`),
  onOne(stepFields, (field, chance) => `    ${chance.of(stepLines)(chance)}\n${field}`),
  (text, chance) => withNewName(text, chance),
];

/** Gives one id another name everywhere. */
function withNewName(text: string, chance: Chance): string {
  const found = all(text, ids);
  if (found.length === 0) return text;
  const { text: old } = chance.of(found);
  const name = chance.of([
    `${old}-again`,
    'z',
    'onward',
    'constructor',
    'chose',
    'a'.repeat(61),
    '1',
    'true',
  ]);
  return text.replaceAll(new RegExp(`(?<![\\w-])${old}(?![\\w-])`, 'g'), name);
}

/** The same with other ids, as one copies a step to make the next. */
const renamed = (part: string, chance: Chance): string =>
  part
    .replaceAll(/(?<=\bid: )[a-z][a-z0-9-]*/g, (id) => `${id}-${chance.below(9)}`)
    .replace(/^( {2}[a-z][a-z0-9-]*)(?=:\n)/, (id) => `${id}-${chance.below(9)}`);
