import type { signs } from '../../signs.ts';
import type { Exploration } from './explore.ts';

type Sign = (typeof signs)[number];

/** Which of the signs that a notice step asks about runs have seen when they are asked. */
export interface Seen {
  step: string;
  /** Seen on some run. */
  maybe: ReadonlySet<Sign>;
  /** Seen on every run that comes here. */
  surely: ReadonlySet<Sign>;
}

/** By step; the lines of the notice step itself are seen before it asks. */
export function seenBefore(exploration: Exploration, order: Int32Array): Seen[] {
  const { steps } = exploration.scenario;
  const maybe: (ReadonlySet<Sign> | undefined)[] = [new Set()];
  const surely: (ReadonlySet<Sign> | undefined)[] = [new Set()];
  const found = new Map<string, Seen>();
  if (Object.values(steps).every(({ notice }) => !notice)) return [];
  for (const state of order) {
    const here = exploration.linesOf(state).flatMap(({ signs }) => signs);
    const some = new Set([...(maybe[state] ?? []), ...here]);
    const all = new Set([...(surely[state] ?? []), ...here]);
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      const to = exploration.target(way);
      maybe[to] = new Set([...(maybe[to] ?? []), ...some]);
      surely[to] = both(surely[to], all);
    }
    const { id } = exploration.site(state);
    if (!steps[id]?.notice) continue;
    const known = found.get(id);
    found.set(id, {
      step: id,
      maybe: new Set([...(known?.maybe ?? []), ...some]),
      surely: both(known?.surely, all),
    });
  }
  return [...found.values()];
}

function both(one: ReadonlySet<Sign> | undefined, other: ReadonlySet<Sign>): ReadonlySet<Sign> {
  return one ? new Set([...one].filter((sign) => other.has(sign))) : other;
}
