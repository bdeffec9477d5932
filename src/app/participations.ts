import { isParticipation } from '../core/log.ts';
import type { Participation } from '../core/participation/participation.ts';
import { stageOf } from '../core/participation/participation.ts';
import { readParticipation } from '../core/participation/record.ts';
import type { StoredEncounter } from '../core/ports.ts';
import type { Corridor } from './corridor.ts';

/** A participation as it lies on this device; `damaged` where what is kept of it does not fit. */
export type KeptParticipation =
  { kind: 'whole'; participation: Participation } | { kind: 'damaged'; raw: StoredEncounter };

/** All participations on this device, the latest first, those that are damaged at the end. */
export async function participations({ keeper }: Pick<Corridor, 'keeper'>): Promise<KeptParticipation[]> {
  const stored = (await keeper.all()).filter(isParticipation);
  const kept = stored.map((raw): KeptParticipation => {
    const participation = readParticipation(raw);
    return participation ? { kind: 'whole', participation } : { kind: 'damaged', raw };
  });
  const startedAtMs = (one: KeptParticipation) =>
    one.kind === 'whole' ? one.participation.header.startedAtMs : 0;
  return kept.sort((a, b) => startedAtMs(b) - startedAtMs(a));
}

/** Whether there is more of it to come. */
export const isUnderWay = (participation: Participation): boolean =>
  !['complete', 'declined'].includes(stageOf(participation));

/** The one that goes on here: what is under way comes before what is over. */
export async function currentParticipation(corridor: Corridor): Promise<KeptParticipation | null> {
  const kept = await participations(corridor);
  const goesOn = kept.find((one) => one.kind === 'whole' && isUnderWay(one.participation));
  return goesOn ?? kept[0] ?? null;
}
