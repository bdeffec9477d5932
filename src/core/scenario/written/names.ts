import type { Path } from '../../problems/problem.ts';
import type {
  WrittenChoice,
  WrittenCondition,
  WrittenEnding,
  WrittenLine,
  WrittenScenario,
  WrittenStep,
  WrittenTarget,
} from './written.ts';
import { conditionWords } from './written.ts';

/** Something that stands somewhere in the file. */
export interface Placed<What> {
  what: What;
  path: Path;
}

/** Steps and endings alike. */
export function* placesOf(scenario: WrittenScenario): Generator<Placed<WrittenStep | WrittenEnding>> {
  for (const [id, what] of Object.entries(scenario.steps)) yield { what, path: ['steps', id] };
  for (const [id, what] of Object.entries(scenario.endings)) yield { what, path: ['endings', id] };
}

export function* linesOf(scenario: WrittenScenario): Generator<Placed<WrittenLine>> {
  for (const place of placesOf(scenario)) {
    for (const [i, what] of place.what.lines.entries()) yield { what, path: [...place.path, 'lines', i] };
  }
}

export function* choicesOf(scenario: WrittenScenario): Generator<Placed<WrittenChoice>> {
  for (const [id, { choices = [] }] of Object.entries(scenario.steps)) {
    for (const [i, what] of choices.entries()) yield { what, path: ['steps', id, 'choices', i] };
  }
}

export function* targetsOf(scenario: WrittenScenario): Generator<Placed<WrittenTarget>> {
  for (const { what, path } of choicesOf(scenario)) yield { what: what.to, path: [...path, 'to'] };
  for (const [id, { to }] of Object.entries(scenario.steps)) {
    if (to !== undefined) yield { what: to, path: ['steps', id, 'to'] };
  }
}

/** Every condition in the file, those inside others included. */
export function* writtenConditions(scenario: WrittenScenario): Generator<Placed<WrittenCondition>> {
  for (const { what, path } of [...linesOf(scenario), ...choicesOf(scenario)]) {
    if (what.when) yield* nested(what.when, [...path, 'when']);
  }
  for (const { what, path } of targetsOf(scenario)) {
    if (typeof what === 'string') continue;
    for (const [i, { when }] of what.entries()) if (when) yield* nested(when, [...path, i, 'when']);
  }
}

function* nested(what: WrittenCondition, path: Path): Generator<Placed<WrittenCondition>> {
  yield { what, path };
  for (const word of ['all', 'any'] as const) {
    for (const [i, part] of (what[word] ?? []).entries()) yield* nested(part, [...path, word, i]);
  }
  if (what.not) yield* nested(what.not, [...path, 'not']);
}

export const variablesIn = (condition: WrittenCondition): string[] =>
  Object.keys(condition).filter((word) => !conditionWords.includes(word));
