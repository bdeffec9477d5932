import { didYouMean } from '../../spelling.ts';
import type { Placed } from '../written/names.ts';
import { choicesOf, linesOf, placesOf, targetsOf, variablesIn, writtenConditions } from '../written/names.ts';
import type { Finding, Path } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import { ONWARD } from '../program.ts';
import type { WrittenScenario } from '../written/written.ts';
import { conditionWords } from '../written/written.ts';

/** Whether every name that the scenario uses is one that it declares, and declares once. */
export function checkNames(scenario: WrittenScenario): Finding[] {
  return [
    ...ids(scenario),
    ...cast(scenario),
    ...targets(scenario),
    ...effects(scenario),
    ...conditions(scenario),
    ...behaviours(scenario),
  ];
}

function* ids(scenario: WrittenScenario): Generator<Finding> {
  const places = [...Object.keys(scenario.steps), ...Object.keys(scenario.endings)];
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
  for (const name of Object.keys(scenario.variables)) {
    if (conditionWords.includes(name)) yield keyFinding('S210', ['variables', name], name);
  }
  if (!places.includes(scenario.start))
    yield finding('S201', ['start'], scenario.start, didYouMean(scenario.start, places));
  for (const [id, { choices, to }] of Object.entries(scenario.steps)) {
    if ((choices === undefined) === (to === undefined)) yield keyFinding('S213', ['steps', id], id);
  }
}

function* twice(things: Iterable<Placed<{ id: string }>>): Generator<Finding> {
  const seen = new Set<string>();
  for (const { what, path } of things) {
    if (seen.has(what.id)) yield finding('S208', [...path, 'id'], what.id);
    seen.add(what.id);
  }
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
  for (const [id, { repairs }] of Object.entries(scenario.steps)) {
    if (repairs !== undefined && !Object.hasOwn(scenario.steps, repairs)) {
      yield finding('S205', ['steps', id, 'repairs'], repairs, stepLike(scenario, repairs));
    }
  }
}

function* effects(scenario: WrittenScenario): Generator<Finding> {
  for (const [name, { from, to, start }] of Object.entries(scenario.variables)) {
    if (start < from || start > to) yield finding('S215', ['variables', name, 'start'], name);
  }
  for (const { what, path } of choicesOf(scenario)) {
    for (const field of ['adds', 'sets'] as const) {
      for (const [name, value] of Object.entries(what[field])) {
        const variable = Object.hasOwn(scenario.variables, name) ? scenario.variables[name] : null;
        if (!variable) yield keyFinding('S203', [...path, field, name], name, variableLike(scenario, name));
        else if (field === 'sets' && (value < variable.from || value > variable.to)) {
          yield finding('S224', [...path, field, name], name, variable.from, variable.to);
        }
      }
    }
  }
}

function* conditions(scenario: WrittenScenario): Generator<Finding> {
  const choices = new Set([...choicesOf(scenario)].map(({ what }) => what.id));
  const expected = new Set(scenario.expects.map(({ id }) => id));
  for (const { what, path } of writtenConditions(scenario)) {
    const { chose, visited, shown } = what;
    if (chose !== undefined && !choices.has(chose))
      yield finding('S204', [...path, 'chose'], chose, didYouMean(chose, choices));
    if (visited !== undefined && !Object.hasOwn(scenario.steps, visited)) {
      yield finding('S205', [...path, 'visited'], visited, stepLike(scenario, visited));
    }
    if (shown !== undefined && !expected.has(shown)) {
      yield finding('S206', [...path, 'shown'], shown, didYouMean(shown, expected));
    }
    for (const name of variablesIn(what)) {
      if (!Object.hasOwn(scenario.variables, name)) {
        yield keyFinding('S203', [...path, name], name, variableLike(scenario, name));
      }
    }
    yield* levels(scenario, what.level ?? {}, [...path, 'level']);
  }
}

function* levels(scenario: WrittenScenario, wanted: Record<string, string>, path: Path): Generator<Finding> {
  for (const [factor, level] of Object.entries(wanted)) {
    const known = Object.hasOwn(scenario.factors, factor) ? scenario.factors[factor] : null;
    if (!known) {
      yield keyFinding('S217', [...path, factor], factor, didYouMean(factor, Object.keys(scenario.factors)));
    } else if (!known.includes(level)) {
      yield finding('S218', [...path, factor], level, factor, didYouMean(level, known));
    }
  }
}

function* behaviours(scenario: WrittenScenario): Generator<Finding> {
  const choices = new Set([...choicesOf(scenario)].map(({ what }) => what.id));
  const expected = new Set(scenario.expects.map(({ id }) => id));
  for (const { what, path } of choicesOf(scenario)) {
    for (const [i, id] of what.shows.entries()) {
      if (!expected.has(id)) yield finding('S206', [...path, 'shows', i], id, didYouMean(id, expected));
    }
  }
  for (const [i, behaviour] of scenario.critical.entries()) {
    for (const field of ['met-by', 'broken-by'] as const) {
      for (const [j, id] of behaviour[field].entries()) {
        if (!choices.has(id)) {
          yield finding('S204', ['critical', i, field, j], id, didYouMean(id, choices));
        }
      }
    }
  }
}

const stepLike = (scenario: WrittenScenario, id: string) => didYouMean(id, Object.keys(scenario.steps));
const variableLike = (scenario: WrittenScenario, name: string) =>
  didYouMean(name, Object.keys(scenario.variables));
