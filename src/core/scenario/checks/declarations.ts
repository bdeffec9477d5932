import { didYouMean } from '../../spelling.ts';
import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { choicesOf, linesOf, placesOf, variablesIn, writtenConditions } from '../written/names.ts';
import type { WrittenScenario } from '../written/written.ts';
import { conditionWords } from '../written/written.ts';

/** Whether variables, factors and behaviours are declared so that they can be used, and are. */
export function checkDeclarations(scenario: WrittenScenario): Finding[] {
  return [
    ...variables(scenario),
    ...effects(scenario),
    ...behaviours(scenario),
    ...shadowed(scenario),
    ...unused(scenario),
  ];
}

function* variables(scenario: WrittenScenario): Generator<Finding> {
  for (const [name, { from, to, start }] of Object.entries(scenario.variables)) {
    const path = ['variables', name];
    if (conditionWords.includes(name)) yield keyFinding('S210', path, name);
    if (from >= to) yield keyFinding('S225', path, name);
    else if (start < from || start > to) yield finding('S215', [...path, 'start'], name);
  }
}

function* effects(scenario: WrittenScenario): Generator<Finding> {
  const names = Object.keys(scenario.variables);
  for (const { what, path } of choicesOf(scenario)) {
    for (const field of ['adds', 'sets'] as const) {
      for (const [name, value] of Object.entries(what[field])) {
        const variable = names.includes(name) ? scenario.variables[name] : undefined;
        const here = [...path, field, name];
        if (!variable) yield keyFinding('S203', here, name, didYouMean(name, names));
        else if (field === 'sets' && (value < variable.from || value > variable.to)) {
          yield finding('S224', here, name, variable.from, variable.to);
        }
      }
    }
  }
}

function* behaviours(scenario: WrittenScenario): Generator<Finding> {
  const choices = [...choicesOf(scenario)];
  const known = choices.map(({ what }) => what.id);
  const expected = scenario.expects.map(({ id }) => id);
  for (const { what, path } of choices) {
    for (const [i, id] of what.shows.entries()) {
      if (!expected.includes(id)) yield finding('S206', [...path, 'shows', i], id, didYouMean(id, expected));
    }
  }
  for (const [i, behaviour] of scenario.critical.entries()) {
    const { 'met-by': met, 'broken-by': broken } = behaviour;
    for (const [field, named] of Object.entries({ 'met-by': met, 'broken-by': broken })) {
      for (const [j, id] of named.entries()) {
        if (!known.includes(id)) yield finding('S204', ['critical', i, field, j], id, didYouMean(id, known));
      }
    }
    const contradicts = met.some((id) => broken.includes(id));
    if (contradicts || met.length + broken.length === 0) yield finding('S231', ['critical', i], behaviour.id);
  }
}

/** Names that stand in one place of the language for two things. */
function* shadowed(scenario: WrittenScenario): Generator<Finding> {
  const levels = new Map<string, string>();
  for (const [factor, names] of Object.entries(scenario.factors)) {
    if (Object.hasOwn(scenario.variables, factor)) {
      yield keyFinding('S229', ['factors', factor], factor, 'a factor', 'a variable');
    }
    for (const [i, level] of names.entries()) {
      const path: Path = ['factors', factor, i];
      const other = levels.get(level);
      if (other !== undefined) {
        yield finding('S229', path, level, `a level of "${factor}"`, `a level of "${other}"`);
      }
      levels.set(level, factor);
    }
  }
  const critical = new Set(scenario.critical.map(({ id }) => id));
  for (const [i, { id }] of scenario.expects.entries()) {
    if (critical.has(id)) {
      yield finding('S229', ['expects', i, 'id'], id, 'an expected behaviour', 'a critical behaviour');
    }
  }
}

function* unused(scenario: WrittenScenario): Generator<Finding> {
  const conditions = [...writtenConditions(scenario)].map(({ what }) => what);
  const read = new Set(conditions.flatMap(variablesIn));
  for (const name of Object.keys(scenario.variables)) {
    if (!read.has(name)) yield keyFinding('S230', ['variables', name], 'variable', name);
  }
  const rated = [...choicesOf(scenario)].flatMap(({ what }) =>
    Object.values(what.rates).flatMap((rating) => (typeof rating === 'object' ? Object.keys(rating) : [])),
  );
  const factors = new Set(conditions.flatMap(({ level }) => Object.keys(level ?? {})));
  for (const [factor, levels] of Object.entries(scenario.factors)) {
    if (!factors.has(factor) && !levels.some((level) => rated.includes(level))) {
      yield keyFinding('S230', ['factors', factor], 'factor', factor);
    }
  }
  const seen = new Set([...linesOf(scenario)].flatMap(({ what }) => what.by ?? []));
  for (const { what } of placesOf(scenario)) for (const who of what.with ?? []) seen.add(who);
  for (const who of Object.keys(scenario.cast)) {
    if (!seen.has(who)) yield keyFinding('S230', ['cast', who], 'cast member', who);
  }
}
