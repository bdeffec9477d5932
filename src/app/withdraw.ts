import type { Participation } from '../core/participation/participation.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/**
 * Erases all that a study stored on this device. What was handed back is beyond reach: for that there is the deletion
 * code. Rejects with a `StoreError` where something may be left; then it can be asked for again.
 */
export async function withdraw(corridor: Corridor, { header }: Participation): Promise<void> {
  const runs = (await wholeRuns(corridor)).filter((run) => run.header.participation === header.id);
  for (const run of runs) await corridor.keeper.remove(run.header.id);
  // The last: without it nobody would find what is left.
  await corridor.keeper.remove(header.id);
}
