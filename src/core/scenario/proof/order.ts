import type { Exploration } from './explore.ts';

/**
 * The states in an order in which every way leads forward, or, where some run can come back to a state it has been
 * in, a state on such a round.
 */
export function inOrder(exploration: Exploration): { order: Int32Array } | { round: number } {
  const { size } = exploration;
  const incoming = new Int32Array(size);
  const ways = exploration.firstWay(size);
  for (let way = 0; way < ways; way++) add(incoming, exploration.target(way), 1);
  const order = new Int32Array(size);
  let filled = 0;
  for (let state = 0; state < size; state++) if (incoming[state] === 0) order[filled++] = state;
  for (let next = 0; next < filled; next++) {
    const state = order[next] ?? 0;
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      const to = exploration.target(way);
      add(incoming, to, -1);
      if (incoming[to] === 0) order[filled++] = to;
    }
  }
  return filled === size ? { order } : { round: onRound(exploration, incoming) };
}

const add = (numbers: Int32Array, at: number, amount: number) => {
  numbers[at] = (numbers[at] ?? 0) + amount;
};

/** Of the states left with a way in, going back along such ways comes round; nearest to the start of that round. */
function onRound(exploration: Exploration, incoming: Int32Array): number {
  const stuck = (state: number) => (incoming[state] ?? 0) > 0;
  const cameFrom = new Int32Array(exploration.size).fill(-1);
  for (let state = 0; state < exploration.size; state++) {
    if (!stuck(state)) continue;
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      const to = exploration.target(way);
      if (stuck(to) && cameFrom[to] === -1) cameFrom[to] = state;
    }
  }
  const seen = new Set<number>();
  let state = incoming.findIndex((count) => count > 0);
  for (; !seen.has(state); state = cameFrom[state] ?? -1) seen.add(state);
  let nearest = state;
  for (let here = cameFrom[state] ?? state; here !== state; here = cameFrom[here] ?? state) {
    nearest = Math.min(nearest, here);
  }
  return nearest;
}
