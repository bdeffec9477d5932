import type { Stakes } from './stakes.ts';

/** A decision where the worse choice, with all that its repairs can earn, earns more than a better one. */
export interface WorsePays {
  step: string;
  worse: string;
  better: string;
  /** Rating points times weight. */
  worsePoints: number;
  betterPoints: number;
  /** The shortest way to the decision, the worse choice, and the way on through its best repairs. */
  witness: readonly string[];
}

/** Where a worse choice pays, once for each pair of choices. Points compare as percents do: the rest of the run is the same. */
export function worsePays(stakes: Stakes, order: Int32Array): WorsePays[] {
  const { exploration } = stakes;
  const { steps } = exploration.scenario;
  const repaired = new Set(Object.values(steps).flatMap(({ repairs }) => repairs ?? []));
  return [...repaired].flatMap((decision) => atDecision(stakes, order, decision));
}

function atDecision(stakes: Stakes, order: Int32Array, decision: string): WorsePays[] {
  const { exploration, unit } = stakes;
  const best = repairsAhead(stakes, order, decision);
  const found = new Map<string, WorsePays>();
  for (let state = 0; state < exploration.size; state++) {
    if (exploration.site(state).id !== decision) continue;
    const ways = exploration.waysOf(state).map(({ way, to }) => {
      const own = stakes.earned(decision, way);
      return { way, to, own, all: own + (best[to] ?? 0) };
    });
    for (const worse of ways) {
      for (const better of ways) {
        const key = `${worse.way.id} ${better.way.id}`;
        if (worse.own >= better.own || worse.all <= better.all || found.has(key)) continue;
        found.set(key, {
          step: decision,
          worse: worse.way.id,
          better: better.way.id,
          worsePoints: worse.all / unit,
          betterPoints: better.all / unit,
          witness: [...exploration.witness(state), worse.way.id, ...onward(stakes, decision, best, worse.to)],
        });
      }
    }
  }
  return [...found.values()];
}

/** For each state, the most that the repairs of a decision can earn from there on, in units. */
function repairsAhead(stakes: Stakes, order: Int32Array, decision: string): Float64Array {
  const best = new Float64Array(order.length);
  for (const state of order.toReversed()) {
    for (const { way, to } of stakes.exploration.waysOf(state)) {
      best[state] = Math.max(best[state] ?? 0, repairs(stakes, decision, state, way.id) + (best[to] ?? 0));
    }
  }
  return best;
}

function repairs(stakes: Stakes, decision: string, state: number, wayId: string): number {
  const { id, ways } = stakes.exploration.site(state);
  const way = ways.find((known) => known.id === wayId);
  const isRepair = stakes.exploration.scenario.steps[id]?.repairs === decision;
  return isRepair && way ? stakes.earned(id, way) : 0;
}

/** The way on that earns most by repairs, as long as any is ahead. */
function onward(stakes: Stakes, decision: string, best: Float64Array, from: number): string[] {
  const way: string[] = [];
  let state = from;
  while ((best[state] ?? 0) > 0) {
    const next = stakes.exploration
      .waysOf(state)
      .find(
        (candidate) =>
          repairs(stakes, decision, state, candidate.way.id) + (best[candidate.to] ?? 0) === best[state],
      );
    if (!next) break;
    if (next.way.choice) way.push(next.way.id);
    state = next.to;
  }
  return way;
}
