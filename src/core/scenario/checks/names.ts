import { didYouMean } from '../../spelling.ts';
import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { ONWARD } from '../program.ts';
import type { Placed } from '../written/names.ts';
import { choicesOf, linesOf, placesOf, targetsOf } from '../written/names.ts';
import type { WrittenScenario, WrittenStep } from '../written/written.ts';

/** Whether every step, ending, line, choice and person that is named is there, once. */
export function checkNames(scenario: WrittenScenario): Finding[] {
  return [...ids(scenario), ...steps(scenario), ...cast(scenario), ...targets(scenario)];
}

function* ids(scenario: WrittenScenario): Generator<Finding> {
  for (const id of Object.keys(scenario.endings)) {
    if (Object.hasOwn(scenario.steps, id)) yield keyFinding('S208', ['endings', id], id);
  }
  yield* twice(linesOf(scenario));
  yield* twice(choicesOf(scenario));
  yield* twice(scenario.expects.map((what, i) => ({ what, path: ['expects', i] })));
  yield* twice(scenario.critical.map((what, i) => ({ what, path: ['critical', i] })));
  for (const { what, path } of choicesOf(scenario)) {
    if (what.id === ONWARD) yield finding('S210', [...path, 'id'], ONWARD);
    if ((what.say === undefined) === (what.do === undefined)) yield finding('S220', path, what.id);
  }
}

function* twice(things: Iterable<Placed<{ id: string }>>): Generator<Finding> {
  const seen = new Set<string>();
  for (const { what, path } of things) {
    if (seen.has(what.id)) yield finding('S208', [...path, 'id'], what.id);
    seen.add(what.id);
  }
}

function* steps(scenario: WrittenScenario): Generator<Finding> {
  for (const [id, step] of Object.entries(scenario.steps)) {
    const path = ['steps', id];
    if (asksTwoThings(step)) yield keyFinding('S223', path, id);
    else if ((step.choices === undefined) === (step.to === undefined)) yield keyFinding('S213', path, id);
    if (step.repairs === undefined) continue;
    if (step.repairs === id) yield finding('S227', [...path, 'repairs'], id);
    else if (!Object.hasOwn(scenario.steps, step.repairs)) {
      const near = didYouMean(step.repairs, Object.keys(scenario.steps));
      yield finding('S205', [...path, 'repairs'], step.repairs, near);
    }
  }
}

function asksTwoThings({ choices, notice, reflect, to }: WrittenStep): boolean {
  const asked = [choices, notice, reflect].filter((what) => what !== undefined).length;
  return asked > 1 || (asked === 1 && choices === undefined && to === undefined);
}

function* cast(scenario: WrittenScenario): Generator<Finding> {
  const names = Object.keys(scenario.cast);
  const stranger = (path: Path, name: string): Finding[] =>
    names.includes(name) ? [] : [finding('S202', path, name, didYouMean(name, names))];
  for (const { what, path } of linesOf(scenario)) {
    if (what.by !== undefined) yield* stranger([...path, 'by'], what.by);
  }
  for (const { what, path } of placesOf(scenario)) {
    for (const [i, name] of (what.with ?? []).entries()) yield* stranger([...path, 'with', i], name);
  }
}

function* targets(scenario: WrittenScenario): Generator<Finding> {
  const places = [...Object.keys(scenario.steps), ...Object.keys(scenario.endings)];
  const unknown = (path: Path, id: string): Finding[] =>
    places.includes(id) ? [] : [finding('S201', path, id, didYouMean(id, places))];
  yield* unknown(['start'], scenario.start);
  for (const { what, path } of targetsOf(scenario)) {
    if (typeof what === 'string') {
      yield* unknown(path, what);
      continue;
    }
    for (const [i, { when, to }] of what.entries()) {
      yield* unknown([...path, i, 'to'], to);
      if ((when === undefined) !== (i === what.length - 1)) yield finding('S212', [...path, i]);
    }
  }
}
