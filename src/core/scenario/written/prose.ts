import type { Placed } from './names.ts';
import { choicesOf, linesOf } from './names.ts';
import type { WrittenScenario } from './written.ts';

/** Every text that a player may read. */
export function* proseOf(scenario: WrittenScenario): Generator<Placed<string>> {
  const { title, about } = scenario;
  yield { what: title, path: ['title'] };
  for (const field of ['stage', 'premise', 'note'] as const)
    yield { what: about[field], path: ['about', field] };
  for (const [id, { name, who }] of Object.entries(scenario.cast)) {
    yield { what: name, path: ['cast', id, 'name'] };
    yield { what: who, path: ['cast', id, 'who'] };
  }
  for (const [i, { text }] of scenario.expects.entries()) yield { what: text, path: ['expects', i, 'text'] };
  for (const [i, { text }] of scenario.critical.entries())
    yield { what: text, path: ['critical', i, 'text'] };
  for (const [id, ending] of Object.entries(scenario.endings)) {
    yield { what: ending.title, path: ['endings', id, 'title'] };
  }
  for (const [id, { notice, reflect }] of Object.entries(scenario.steps)) {
    if (notice) yield { what: notice.why, path: ['steps', id, 'notice', 'why'] };
    if (reflect !== undefined) yield { what: reflect, path: ['steps', id, 'reflect'] };
  }
  for (const { what, path } of linesOf(scenario)) {
    yield { what: what.text, path: [...path, 'text'] };
    if (what.thought !== undefined) yield { what: what.thought, path: [...path, 'thought'] };
  }
  for (const { what, path } of choicesOf(scenario)) {
    for (const field of ['say', 'do', 'why'] as const) {
      const text = what[field];
      if (text !== undefined) yield { what: text, path: [...path, field] };
    }
  }
}
