import { choicesOf, linesOf } from '../written/names.ts';
import type { WrittenScenario } from '../written/written.ts';
import type { Finding } from '../../problems/problem.ts';
import { along, finding, keyFinding } from '../../problems/problem.ts';
import type { Exploration } from '../proof/explore.ts';
import { inOrder } from '../proof/order.ts';

/** What only walking through every run can show. `explorations` has one for each combination of levels. */
export function checkReach(scenario: WrittenScenario, explorations: readonly Exploration[]): Finding[] {
  const found = explorations.flatMap((exploration) => [
    ...dead(scenario, exploration),
    ...rounds(exploration),
  ]);
  const partial = explorations.find((exploration) => exploration.partial);
  if (partial) return [...found, finding('S306', ['steps'], partial.size.toLocaleString('en'))];
  return [...found, ...unreached(scenario, explorations)];
}

function* unreached(scenario: WrittenScenario, explorations: readonly Exploration[]): Generator<Finding> {
  const sites = new Set<string>();
  const offered = new Set<string>();
  const said = new Set<string>();
  for (const exploration of explorations) {
    for (let state = 0; state < exploration.size; state++) {
      sites.add(exploration.site(state).id);
      for (const { way } of exploration.waysOf(state)) offered.add(way.id);
      for (const { id } of exploration.linesOf(state)) said.add(id);
    }
  }
  for (const part of ['steps', 'endings'] as const) {
    for (const id of Object.keys(scenario[part])) {
      if (!sites.has(id)) yield keyFinding('S301', [part, id], id);
    }
  }
  for (const { what, path } of choicesOf(scenario)) {
    if (sites.has(String(path[1])) && !offered.has(what.id)) yield finding('S302', [...path, 'id'], what.id);
  }
  for (const { what, path } of linesOf(scenario)) {
    if (sites.has(String(path[1])) && !said.has(what.id)) yield finding('S303', [...path, 'id'], what.id);
  }
}

/** Steps where some run finds nothing to choose, each with the nearest such run. */
function dead(scenario: WrittenScenario, exploration: Exploration): Finding[] {
  const stuck = new Map<string, number>();
  for (let state = 0; state < exploration.size; state++) {
    const { id } = exploration.site(state);
    if (!Object.hasOwn(scenario.steps, id) || stuck.has(id)) continue;
    if (exploration.isStuck(state)) stuck.set(id, state);
  }
  return [...stuck].map(([step, state]) =>
    withWitness(
      keyFinding('S304', ['steps', step], step, along(exploration.witness(state))),
      exploration,
      state,
    ),
  );
}

function rounds(exploration: Exploration): Finding[] {
  const sorted = inOrder(exploration);
  if ('order' in sorted) return [];
  const { id } = exploration.site(sorted.round);
  const found = keyFinding('S305', ['steps', id], id, along(exploration.witness(sorted.round)));
  return [withWitness(found, exploration, sorted.round)];
}

const withWitness = (found: Finding, exploration: Exploration, state: number): Finding => ({
  ...found,
  witness: exploration.witness(state),
});
