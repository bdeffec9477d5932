import type { Run } from './run.ts';

/**
 * The attempts whose scores stand: of each scenario, the first one begun that is whole, from the start, and begun
 * before any look back of that scenario.
 */
export function ofRecord(runs: readonly Run[]): Set<string> {
  const first = new Map<string, Run>();
  for (const run of runs) {
    const { scenario, attempt, afterLookBack, again } = run.header;
    if (run.status !== 'ended' || afterLookBack || again) continue;
    const known = first.get(scenario.id);
    if (!known || attempt < known.header.attempt) first.set(scenario.id, run);
  }
  return new Set([...first.values()].map(({ header }) => header.id));
}
