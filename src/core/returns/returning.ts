import type { Run } from '../encounter/run.ts';
import type { Participation } from '../participation/participation.ts';
import { stationOf } from '../participation/participation.ts';
import type { Wave } from '../study/study.ts';
import type { Filling } from '../survey/filling.ts';
import type { DeviceFacts } from './device-facts.ts';

/** All that one return is made from. */
export interface Returning {
  /** At whatever point it stands: one that is half done gives a return too. */
  participation: Participation;
  /** The encounters on this device; what was not played in this participation is passed over. */
  runs: readonly Run[];
  /** Who hands back: `participantCode` for the study's id. */
  participant: string;
  /** `deletionHash` of the code that the participant keeps. */
  deletionHash: string;
  /** Which return of this participation it is, from 1. Each holds all that the ones before held. */
  returnN: number;
  /** The `writtenAnswers` that the participant has ticked, by their keys, as they leave: masked or not. No others do. */
  freeText: ReadonlyMap<string, string>;
  device: DeviceFacts;
  /** Whether nobody took part, but the simulation. */
  isSimulated: boolean;
}

/** A survey that was begun, whole or not. */
export interface Begun {
  wave: Wave;
  filling: Filling;
}

/** In the order in which they were begun; background questions are the survey `background`. */
export function surveysBegun(participation: Participation): Begun[] {
  const done = participation.done.flatMap((one) =>
    'filling' in one ? [{ wave: one.station.wave, filling: one.filling }] : [],
  );
  const station = stationOf(participation);
  const { filling } = participation;
  return station?.kind === 'survey' && filling ? [...done, { wave: station.wave, filling }] : done;
}
