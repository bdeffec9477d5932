import type { Theme } from '../../themes.ts';
import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { firstLevels, ratingOf } from '../scenario.ts';
import { writtenConditions } from '../written/names.ts';
import type { WrittenChoice, WrittenScenario } from '../written/written.ts';

/** Faults by which choices are given away, as known from writing test items (Haladyna, Downing & Rodriguez 2002). */
export function checkStyle(scenario: WrittenScenario): Finding[] {
  const steps = Object.entries(scenario.steps).map(([id, { choices = [] }]) => ({ id, choices }));
  const told = new Set([...writtenConditions(scenario)].flatMap(({ what }) => what.chose ?? []));
  return [
    ...longest(
      scenario,
      steps.map(({ choices }) => choices),
    ),
    ...steps.flatMap(({ id, choices }) => [...standingOut(id, choices), ...alike(id, choices, told)]),
  ];
}

const wordsOf = ({ say, do: deed }: WrittenChoice): string => say ?? deed ?? '';

/** The one choice with the most of something; null where several have as much. */
function most(
  choices: readonly WrittenChoice[],
  of: (choice: WrittenChoice) => number,
): WrittenChoice | null {
  const greatest = Math.max(...choices.map(of));
  const [only, ...others] = choices.filter((choice) => of(choice) === greatest);
  return only && others.length === 0 ? only : null;
}

function* longest(
  scenario: WrittenScenario,
  decisions: readonly (readonly WrittenChoice[])[],
): Generator<Finding> {
  const levels = firstLevels(scenario);
  const rating = (choice: WrittenChoice) =>
    (Object.keys(choice.rates) as Theme[]).reduce(
      (sum, theme) => sum + (ratingOf(choice, theme, levels) ?? 0),
      0,
    );
  const telling = decisions.filter((choices) => choices.length > 1 && most(choices, rating));
  const given = telling.filter(
    (choices) => most(choices, rating) === most(choices, (c) => wordsOf(c).length),
  );
  if (given.length > 1 && given.length * 3 > telling.length) {
    yield keyFinding('S501', ['steps'], given.length, telling.length);
  }
}

/** By how many times a text may be longer than the next, and the letters from which that shows. */
const farLonger = { times: 2, letters: 45 };

function* standingOut(step: string, choices: readonly WrittenChoice[]): Generator<Finding> {
  if (choices.length < 2) return;
  for (const [i, choice] of choices.entries()) {
    const others = choices.filter((other) => other !== choice).map(wordsOf);
    const how = difference(wordsOf(choice), others);
    if (how !== null) yield finding('S502', ['steps', step, 'choices', i, 'id'], choice.id, how);
  }
}

function difference(text: string, others: readonly string[]): string | null {
  const lengths = others.map((other) => other.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  const far = (long: number, short: number) =>
    long > short * farLonger.times && long - short >= farLonger.letters;
  if (far(text.length, longest)) return 'it is far longer';
  if (others.length > 1 && far(shortest, text.length)) return 'it is far shorter';
  const only = (pattern: RegExp) => pattern.test(text) && !others.some((other) => pattern.test(other));
  if (others.length > 1 && only(/!/)) return 'it alone has an exclamation mark';
  if (only(/\b\p{Lu}{4,}\b/u)) return 'it alone has a word in capitals';
  return null;
}

/** Two choices that nothing tells apart: neither ratings, effects and target nor any condition. */
function* alike(
  step: string,
  choices: readonly WrittenChoice[],
  told: ReadonlySet<string>,
): Generator<Finding> {
  const seen = new Map<string, string>();
  for (const [i, choice] of choices.entries()) {
    const { id, rates, voices, shows, adds, sets, when, to } = choice;
    if (told.has(id)) continue;
    const rated = Object.entries(rates).sort();
    const key = JSON.stringify([rated, voices, shows, adds, sets, when, to]);
    const other = seen.get(key);
    if (other !== undefined) yield finding('S503', ['steps', step, 'choices', i, 'id'], other, id);
    seen.set(key, id);
  }
}
