import type { AnonymousTable } from '../core/returns/anonymise.ts';
import { anonymise } from '../core/returns/anonymise.ts';
import { choicesTable } from '../core/returns/choices-table.ts';
import { finishedOf } from '../core/returns/finished.ts';
import { participantCode, practice } from '../core/returns/participant.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** The name of the one-click file. */
export const resultsFile = 'corridor-results.csv';

/** All that would leave this device if its owner took the results of practice now; studies have their own returns. */
export async function results(corridor: Corridor): Promise<AnonymousTable> {
  const secret = await corridor.keeper.secret();
  const participant = await participantCode(corridor.digest, secret, practice);
  const practised = (await wholeRuns(corridor)).filter(({ header }) => header.participation === null);
  return anonymise(choicesTable, finishedOf(practised, participant));
}
