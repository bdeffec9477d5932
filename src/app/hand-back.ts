import type { AnonymousTable } from '../core/returns/anonymise.ts';
import { anonymise } from '../core/returns/anonymise.ts';
import { participantCode, practice } from '../core/returns/participant.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** The name of the one-click file. */
export const resultsFile = 'corridor-results.csv';

/** All that would leave this device if its owner took the results now. */
export async function results(corridor: Corridor): Promise<AnonymousTable> {
  const secret = await corridor.keeper.secret();
  const participant = await participantCode(corridor.digest, secret, practice);
  return anonymise(await wholeRuns(corridor), participant);
}
