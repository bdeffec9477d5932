import type { Path } from './problem.ts';
import type {
  WrittenChoice,
  WrittenCondition,
  WrittenLine,
  WrittenScenario,
  WrittenTarget,
} from './written.ts';
import { conditionWords } from './written.ts';

/** Something that stands somewhere in the file. */
export interface Placed<What> {
  what: What;
  path: Path;
}

export function* linesOf(scenario: WrittenScenario): Generator<Placed<WrittenLine>> {
  for (const part of ['steps', 'endings'] as const) {
    for (const [id, { lines }] of Object.entries(scenario[part])) {
      for (const [i, what] of lines.entries()) yield { what, path: [part, id, 'lines', i] };
    }
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
