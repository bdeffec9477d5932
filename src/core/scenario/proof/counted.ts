import type { Exploration } from './explore.ts';
import type { Span } from './length.ts';
import { along } from './length.ts';
import type { Stakes } from './stakes.ts';

/** How many decisions count in one theme (k). */
export interface Counted {
  /** On the shortest run; of several, where it is least. */
  shortest: number;
  /** On the longest run; of several, where it is most. */
  longest: number;
  /** By ending, over all runs that end there. */
  endings: Readonly<Record<string, { fewest: number; most: number; witness: readonly string[] }>>;
}

export function countedIn(stakes: Stakes, order: Int32Array): Counted {
  const { exploration } = stakes;
  const counts = (state: number) => (stakes.counts(exploration.site(state).id) ? 1 : 0);
  const run = lengthThenCount(exploration, order, counts);
  return { ...run, endings: byEnding(exploration, order, counts) };
}

/** Decisions come first and k second, so that k is told of the shortest and of the longest run. */
function lengthThenCount(
  exploration: Exploration,
  order: Int32Array,
  counts: (state: number) => number,
): Span {
  const scale = exploration.size + 1;
  const { shortest, longest } = along(exploration, order, (state) => {
    const decides = exploration.site(state).ways.some(({ choice }) => choice);
    return (decides ? scale : 0) + counts(state);
  });
  return { shortest: shortest % scale, longest: longest % scale };
}

function byEnding(exploration: Exploration, order: Int32Array, counts: (state: number) => number) {
  const fewest = new Float64Array(order.length).fill(Infinity);
  const most = new Float64Array(order.length);
  const cameFrom = new Int32Array(order.length).fill(-1);
  fewest[0] = 0;
  const endings: Record<string, { fewest: number; most: number; state: number }> = {};
  for (const state of order) {
    const [few, many] = [(fewest[state] ?? 0) + counts(state), (most[state] ?? 0) + counts(state)];
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      const to = exploration.target(way);
      if (few < (fewest[to] ?? 0)) {
        fewest[to] = few;
        cameFrom[to] = state;
      }
      most[to] = Math.max(most[to] ?? 0, many);
    }
    const { id, ways } = exploration.site(state);
    if (ways.length > 0) continue;
    const known = endings[id];
    const least = !known || few < known.fewest ? { fewest: few, state } : known;
    endings[id] = { ...least, most: Math.max(known?.most ?? 0, many) };
  }
  return Object.fromEntries(
    Object.entries(endings).map(([id, { state, ...span }]) => [
      id,
      { ...span, witness: back(exploration, cameFrom, state) },
    ]),
  );
}

function back(exploration: Exploration, cameFrom: Int32Array, state: number): string[] {
  const ways: string[] = [];
  for (let here = state; (cameFrom[here] ?? -1) >= 0; here = cameFrom[here] ?? 0) {
    const taken = exploration.waysOf(cameFrom[here] ?? 0).find(({ to }) => to === here);
    if (taken?.way.choice) ways.push(taken.way.id);
  }
  return ways.reverse();
}
