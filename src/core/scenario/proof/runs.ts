import type { Exploration } from './explore.ts';

/** How many runs there are, and which share of them passes through each step and ending. */
export interface Runs {
  /** Exact up to 2^53; Infinity beyond 10^308. */
  count: number;
  /** From 0 to 1, by the id of the step or ending. Null where there is too much to work out. */
  shares: Readonly<Record<string, number | null>>;
}

/** The most states that are looked at again for steps that one run can pass twice. */
const mostWork = 200_000_000;

/** Counts distinct runs, each a list of ways from the start to an ending. */
export function countRuns(exploration: Exploration, order: Int32Array): Runs {
  const { count, logs } = countFrom(exploration, order);
  const twice = passedTwice(exploration);
  const through = passing(exploration, order, logs, null);
  const affordable = twice.size * exploration.size <= mostWork;
  const shares: Record<string, number | null> = {};
  for (const [id, share] of through) {
    // Sums of many small shares may come out a hair above all of them.
    if (!twice.has(id)) shares[id] = Math.min(1, share);
    else shares[id] = affordable ? Math.min(1, passing(exploration, order, logs, id).get(id) ?? 0) : null;
  }
  return { count, shares };
}

/** The number of runs from the start, and from each state its logarithm, which does not overflow. */
function countFrom(exploration: Exploration, order: Int32Array): { count: number; logs: Float64Array } {
  const counts = new Float64Array(order.length);
  const logs = new Float64Array(order.length);
  for (const state of order.toReversed()) {
    const ways = [];
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      ways.push(exploration.target(way));
    }
    counts[state] = ways.length === 0 ? 1 : ways.reduce((sum, to) => sum + (counts[to] ?? 0), 0);
    logs[state] = ways.length === 0 ? 0 : logOfSum(ways.map((to) => logs[to] ?? 0));
  }
  return { count: counts[0] ?? 0, logs };
}

function logOfSum(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}

/**
 * The share of runs through each place, if no run passes it twice. With `once`, runs end when they come to that
 * place, so that for it alone the share holds in any case.
 */
function passing(
  exploration: Exploration,
  order: Int32Array,
  logs: Float64Array,
  once: string | null,
): Map<string, number> {
  const shares = new Map<string, number>();
  const here = new Float64Array(order.length);
  here[0] = 1;
  for (const state of order) {
    const { id } = exploration.site(state);
    const share = here[state] ?? 0;
    shares.set(id, (shares.get(id) ?? 0) + share);
    if (id === once) continue;
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      const to = exploration.target(way);
      here[to] = (here[to] ?? 0) + share * Math.exp((logs[to] ?? 0) - (logs[state] ?? 0));
    }
  }
  return shares;
}

/** The steps that some way leads back to. */
function passedTwice(exploration: Exploration): Set<string> {
  const next = new Map<string, Set<string>>();
  for (let state = 0; state < exploration.size; state++) {
    const { id } = exploration.site(state);
    const targets = next.get(id) ?? new Set<string>();
    next.set(id, targets);
    for (let way = exploration.firstWay(state); way < exploration.firstWay(state + 1); way++) {
      targets.add(exploration.site(exploration.target(way)).id);
    }
  }
  return new Set([...next.keys()].filter((id) => reaches(next, id)));
}

function reaches(next: ReadonlyMap<string, ReadonlySet<string>>, from: string): boolean {
  const seen = new Set(next.get(from));
  for (const id of seen) {
    if (id === from) return true;
    for (const further of next.get(id) ?? []) seen.add(further);
  }
  return false;
}
