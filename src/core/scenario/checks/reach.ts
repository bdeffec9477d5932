import type { ExploredState, Exploration } from '../proof/explore.ts';
import { inOrder } from '../proof/explore.ts';
import { choicesOf, linesOf } from '../written/names.ts';
import type { Finding } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import type { WrittenScenario } from '../written/written.ts';

/** What only walking through every run can show. `explorations` has one for each combination of levels. */
export function checkReach(scenario: WrittenScenario, explorations: readonly Exploration[]): Finding[] {
  const states = explorations.flatMap((exploration) => exploration.states);
  const found = explorations.flatMap((exploration) => [
    ...dead(scenario, exploration),
    ...rounds(exploration),
  ]);
  const partial = explorations.find((exploration) => exploration.partial);
  if (partial) return [...found, finding('S306', ['steps'], partial.states.length.toLocaleString('en'))];
  return [...found, ...unreached(scenario, states)];
}

function* unreached(scenario: WrittenScenario, states: readonly ExploredState[]): Generator<Finding> {
  const steps = new Set(states.map(({ state }) => state.step));
  const offered = new Set(states.flatMap((state) => state.offered));
  const said = new Set(states.flatMap((state) => state.lines));
  for (const part of ['steps', 'endings'] as const) {
    for (const id of Object.keys(scenario[part]))
      if (!steps.has(id)) yield keyFinding('S301', [part, id], id);
  }
  for (const { what, path } of choicesOf(scenario)) {
    if (steps.has(String(path[1])) && !offered.has(what.id)) yield finding('S302', [...path, 'id'], what.id);
  }
  for (const { what, path } of linesOf(scenario)) {
    if (steps.has(String(path[1])) && !said.has(what.id)) yield finding('S303', [...path, 'id'], what.id);
  }
}

/** Steps where some run finds nothing to choose, each with the nearest such run. */
function dead(scenario: WrittenScenario, { states }: Exploration): Finding[] {
  const stuck = new Map<string, ExploredState>();
  for (const state of states) {
    const { step } = state.state;
    const decides = Object.hasOwn(scenario.steps, step) && scenario.steps[step]?.to === undefined;
    if (decides && state.offered.length === 0 && !stuck.has(step)) stuck.set(step, state);
  }
  return [...stuck].map(([step, state]) => keyFinding('S304', ['steps', step], step, along(state)));
}

function rounds(exploration: Exploration): Finding[] {
  const sorted = inOrder(exploration);
  if ('order' in sorted) return [];
  const { state } = sorted.round;
  return [keyFinding('S305', ['steps', state.step], state.step, along(sorted.round))];
}

function along(state: ExploredState): string {
  const ways = state.witness();
  return ways.length === 0 ? 'at the start' : `for instance after ${ways.join(', ')}`;
}
