import { didYouMean } from '../../spelling.ts';
import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { choicesOf, variablesIn, writtenConditions } from '../written/names.ts';
import type { WrittenComparison, WrittenCondition, WrittenScenario } from '../written/written.ts';

/** Whether conditions ask about what is there. */
export function checkConditions(scenario: WrittenScenario): Finding[] {
  return [...writtenConditions(scenario)].flatMap(({ what, path }) => [
    ...facts(scenario, what, path),
    ...comparisons(scenario, what, path),
    ...levels(scenario, what.level ?? {}, [...path, 'level']),
  ]);
}

function* facts(scenario: WrittenScenario, what: WrittenCondition, path: Path): Generator<Finding> {
  const { chose, visited, shown } = what;
  const choices = [...choicesOf(scenario)].map(({ what: { id } }) => id);
  const steps = Object.keys(scenario.steps);
  const expected = scenario.expects.map(({ id }) => id);
  if (chose !== undefined && !choices.includes(chose)) {
    yield finding('S204', [...path, 'chose'], chose, didYouMean(chose, choices));
  }
  if (visited !== undefined && !steps.includes(visited)) {
    yield finding('S205', [...path, 'visited'], visited, didYouMean(visited, steps));
  }
  if (shown !== undefined && !expected.includes(shown)) {
    yield finding('S206', [...path, 'shown'], shown, didYouMean(shown, expected));
  }
}

function* comparisons(scenario: WrittenScenario, what: WrittenCondition, path: Path): Generator<Finding> {
  const variables = Object.keys(scenario.variables);
  for (const name of variablesIn(what)) {
    const variable = variables.includes(name) ? scenario.variables[name] : undefined;
    if (!variable) yield keyFinding('S203', [...path, name], name, didYouMean(name, variables));
    else {
      const comparison = what[name] as WrittenComparison;
      const asked = Object.values(comparison).filter((value) => value !== undefined);
      if (saysNothing(comparison)) yield keyFinding('S226', [...path, name], name);
      else if (asked.some((value) => value < variable.from || value > variable.to)) {
        yield keyFinding('S224', [...path, name], name, variable.from, variable.to);
      }
    }
  }
}

function saysNothing({ is, 'at-least': least, 'at-most': most }: WrittenComparison): boolean {
  if (is !== undefined) return least !== undefined || most !== undefined;
  return (least === undefined && most === undefined) || (least ?? -Infinity) > (most ?? Infinity);
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
