import type { Run } from '../core/encounter/run.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** The ids of all lines that earlier attempts at a scenario have shown; none for a first attempt, or in a study. */
export async function heardBefore(
  corridor: Pick<Corridor, 'keeper'>,
  { header }: Run,
): Promise<ReadonlySet<string>> {
  if (header.attempt === 1 || header.participation) return new Set();
  const earlier = (await wholeRuns(corridor)).filter(
    (run) => run.header.scenario.id === header.scenario.id && run.header.attempt < header.attempt,
  );
  return new Set(
    earlier.flatMap(({ path }) => path.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []))),
  );
}
