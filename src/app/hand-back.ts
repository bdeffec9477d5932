import type { AnonymousTable } from '../core/returns/anonymise.ts';
import { anonymise } from '../core/returns/anonymise.ts';
import { choicesTable } from '../core/returns/choices-table.ts';
import { finishedOf } from '../core/returns/finished.ts';
import { participantCode, practice } from '../core/returns/participant.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** The name of the one-click file. */
export const resultsFile = 'corridor-results.csv';

/** All that would leave this device if its owner took the results now. */
export async function results(corridor: Corridor): Promise<AnonymousTable> {
  const secret = await corridor.keeper.secret();
  const participant = await participantCode(corridor.digest, secret, practice);
  return anonymise(choicesTable, finishedOf(await wholeRuns(corridor), participant));
}
