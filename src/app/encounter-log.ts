import { readEncounter } from '../core/encounter/record.ts';
import { advance } from '../core/encounter/replay.ts';
import type { Run } from '../core/encounter/run.ts';
import type { Kind } from './recorder.ts';

/** How an encounter is recorded. */
export const encounterLog: Kind<Run> = {
  read(stored) {
    const found = readEncounter(stored);
    return found.kind === 'whole' ? found.run : null;
  },
  advance,
};
