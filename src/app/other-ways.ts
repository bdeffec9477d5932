import type { Run } from '../core/encounter/run.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** The other finished encounters with the same scenario in which a choice was made, by `step choice`; the latest. */
export async function otherWays(
  corridor: Pick<Corridor, 'keeper'>,
  { header }: Run,
): Promise<ReadonlyMap<string, string>> {
  const others = (await wholeRuns(corridor)).filter(
    (run) =>
      run.status === 'ended' &&
      run.header.id !== header.id &&
      run.header.scenario.id === header.scenario.id &&
      run.header.participation === header.participation,
  );
  const ways = new Map<string, string>();
  for (const run of others.toReversed()) {
    for (const entry of run.path)
      if (entry.kind === 'choice') ways.set(`${entry.step} ${entry.choice}`, run.header.id);
  }
  return ways;
}
