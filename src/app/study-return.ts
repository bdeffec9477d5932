import { readPacing } from '../core/encounter/pacing.ts';
import type { Participation } from '../core/participation/participation.ts';
import { deletionCode, deletionHash } from '../core/returns/deletion.ts';
import type { DeviceFacts } from '../core/returns/device-facts.ts';
import type { ReturnFile } from '../core/returns/package.ts';
import { participantCode } from '../core/returns/participant.ts';
import { participationReturn } from '../core/returns/participation-return.ts';
import type { Returning } from '../core/returns/returning.ts';
import type { Corridor } from './corridor.ts';
import { wholeRuns } from './encounter-list.ts';

/** What a participant keeps: by the one their rows are known, by the other they can be found and deleted. */
export interface Codes {
  participant: string;
  deletion: string;
}

/** The same for every wave and every return of one participation. */
export async function codesOf(
  { keeper, digest }: Pick<Corridor, 'keeper' | 'digest'>,
  { header }: Participation,
): Promise<Codes> {
  const { study } = header.published;
  // At one device that many use in turn, the device does not tell them apart.
  const whose = study.conditions?.by === 'device' ? `${study.study} ${header.id}` : study.study;
  const secret = await keeper.secret();
  return {
    participant: await participantCode(digest, secret, whose),
    deletion: await deletionCode(digest, secret, whose),
  };
}

/** All that a return of this participation would be made from now; of what was written, only what is ticked. */
export async function returningOf(
  corridor: Corridor,
  participation: Participation,
  { freeText, device }: { freeText: ReadonlyMap<string, string>; device: Omit<DeviceFacts, 'pacing'> },
): Promise<Returning> {
  const { participant, deletion } = await codesOf(corridor, participation);
  const hash = await deletionHash(corridor.digest, deletion);
  if (hash === null) throw new Error('a deletion code that was made here is one');
  return {
    participation,
    runs: await wholeRuns(corridor),
    participant,
    deletionHash: hash,
    returnN: participation.returns + 1,
    freeText,
    device: { ...device, pacing: readPacing(await corridor.keeper.setting('pacing')) },
    isSimulated: false,
  };
}

/** The same tables, open, for the participant alone: nobody else has asked for them. */
export async function makeOwnCopy(
  { returns }: Pick<Corridor, 'returns'>,
  returning: Returning,
): Promise<ReturnFile> {
  const { packing } = await returns();
  const made = await participationReturn(packing, returning, []);
  return { ...made, name: `my-copy-of-${made.name}` };
}

/** The file that is handed back. Rejects where it cannot be made; nothing is lost then. */
export async function makeStudyReturn(
  { returns }: Pick<Corridor, 'returns'>,
  returning: Returning,
): Promise<ReturnFile> {
  const { packing } = await returns();
  return participationReturn(packing, returning);
}
