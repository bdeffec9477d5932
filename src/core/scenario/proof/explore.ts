import type { Reads } from './read-ahead.ts';
import { readAhead } from './read-ahead.ts';
import type { Levels, Scenario } from '../scenario.ts';
import type { StoryState } from '../semantics.ts';
import { linesHere, offered, storyStart, take, ways } from '../semantics.ts';

/** All that can happen in a scenario at one combination of factor levels. */
export interface Exploration {
  levels: Levels;
  /** In the order of their distance from the start. */
  states: readonly ExploredState[];
  /** True where the bound was reached and states are missing. */
  partial: boolean;
}

export interface ExploredState {
  state: StoryState;
  /** The ids of the choices offered here. */
  offered: readonly string[];
  /** The ids of the lines said here. */
  lines: readonly string[];
  /** Each way out and the position in `states` of where it leads. */
  ways: readonly { way: string; to: number }[];
  /** A shortest way here from the start. */
  witness(): string[];
}

const mostStates = 1_000_000;

/** Every combination of factor levels; one empty combination where there are no factors. */
export function levelCombinations(scenario: Pick<Scenario, 'factors'>): Levels[] {
  return Object.entries(scenario.factors).reduce<Levels[]>(
    (combinations, [factor, levels]) =>
      combinations.flatMap((some) => levels.map((level) => ({ ...some, [factor]: level }))),
    [{}],
  );
}

/** Walks every state that any run can reach, nearest first; of states with the same future, one. */
export function explore(scenario: Scenario, levels: Levels, bound = mostStates): Exploration {
  const found = new Frontier(scenario, bound);
  found.add(storyStart(scenario), null);
  const states: ExploredState[] = [];
  for (let index = 0; ; index++) {
    const state = found.at(index);
    if (!state) break;
    const out = ways(scenario, state, levels).flatMap((way) => {
      const next = take(scenario, state, way, levels);
      const to = next && found.add(next, { from: index, way });
      return to === null ? [] : [{ way, to }];
    });
    states.push({
      state,
      offered: offered(scenario, state, levels).map(({ id }) => id),
      lines: linesHere(scenario, state, levels).map(({ id }) => id),
      ways: out,
      witness: () => found.witness(index),
    });
  }
  return { levels, states, partial: found.partial };
}

/** The states that have been met, each with the way it was met by first. */
class Frontier {
  partial = false;
  readonly #bound: number;
  readonly #ahead: ReadonlyMap<string, Reads>;
  readonly #places = new Map<string, number>();
  readonly #states: StoryState[] = [];
  readonly #cameBy: ({ from: number; way: string } | null)[] = [];

  constructor(scenario: Scenario, bound: number) {
    this.#bound = bound;
    this.#ahead = readAhead(scenario);
  }

  at(index: number): StoryState | undefined {
    return this.#states[index];
  }

  /** The place of a state, old or new; null where it is new and the bound is reached. */
  add(state: StoryState, by: { from: number; way: string } | null): number | null {
    const key = stateKey(state, this.#ahead.get(state.step));
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    if (this.#states.length >= this.#bound) {
      this.partial = true;
      return null;
    }
    this.#places.set(key, this.#states.length);
    this.#cameBy.push(by);
    return this.#states.push(state) - 1;
  }

  witness(index: number): string[] {
    const back: string[] = [];
    for (let by = this.#cameBy[index]; by; by = this.#cameBy[by.from]) back.push(by.way);
    return back.reverse();
  }
}

/** States with the same future have the same key. */
function stateKey({ step, variables, flags }: StoryState, reads: Reads | undefined): string {
  const values = Object.entries(variables).flatMap(([name, value]) =>
    reads?.variables.has(name) ? [value] : [],
  );
  return `${step} ${values.join(',')} ${flags.filter((flag) => reads?.flags.has(flag)).join(',')}`;
}

/**
 * The states in an order in which every way leads forward, or, where some run can come back to a state
 * it has been in, a state on such a round.
 */
export function inOrder({ states }: Exploration): { order: number[] } | { round: ExploredState } {
  const incoming = states.map(() => 0);
  for (const { ways } of states) for (const { to } of ways) incoming[to] = (incoming[to] ?? 0) + 1;
  const order = states.flatMap((_, index) => (incoming[index] === 0 ? [index] : []));
  for (const index of order) {
    for (const { to } of states[index]?.ways ?? []) {
      incoming[to] = (incoming[to] ?? 0) - 1;
      if (incoming[to] === 0) order.push(to);
    }
  }
  if (order.length === states.length) return { order };
  return { round: onRound(states, new Set(order)) };
}

/** From any state that cannot be ordered, walking on among such states must come round. */
function onRound(states: readonly ExploredState[], ordered: ReadonlySet<number>): ExploredState {
  const stuck = (index: number) => !ordered.has(index);
  const predecessors = new Map<number, number>();
  for (const [index, { ways }] of states.entries()) {
    if (stuck(index)) for (const { to } of ways) if (stuck(to)) predecessors.set(to, index);
  }
  let index = states.findIndex((_, i) => stuck(i));
  const seen = new Set<number>();
  while (!seen.has(index)) {
    seen.add(index);
    index = predecessors.get(index) ?? index;
  }
  const state = states[index];
  if (!state) throw new Error('a graph without an order has a round');
  return state;
}
