import { readEncounter } from '../core/encounter/record.ts';
import type { Corridor } from './corridor.ts';
import { RunningEncounter } from './run-encounter.ts';

/** Pauses an encounter that is under way, or gives null where there is none. */
export async function openPaused(corridor: Corridor, id: string): Promise<RunningEncounter | null> {
  const stored = await corridor.keeper.one(id);
  const read = stored && readEncounter(stored);
  if (read?.kind !== 'whole') return null;
  const encounter = new RunningEncounter(corridor, read.run);
  await encounter.pause();
  // Where a line was still on its way to the disk, the first try only caught up with it.
  await encounter.pause();
  return encounter.current.status === 'paused' ? encounter : null;
}
