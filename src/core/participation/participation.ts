import type { initialTransition } from 'xstate';
import type { Filling } from '../survey/filling.ts';
import type { EncounterEnd, ParticipationEvent } from './event.ts';
import type { ParticipationHeader } from './header.ts';
import type { studyMachine } from './machine.ts';
import type { Phase, Start, Station } from './plan.ts';

type Snapshot = ReturnType<typeof initialTransition<typeof studyMachine>>[0];

/** What was done at a station. */
export type Done =
  | { station: Station & { kind: 'survey' }; filling: Filling }
  | { station: Station & { kind: 'encounter' }; run: string | null; how: EncounterEnd };

/** One person's way through a study as its log makes it. Every field follows from `header` and `log`. */
export interface Participation {
  header: ParticipationHeader;
  log: readonly ParticipationEvent[];
  snapshot: Snapshot;
  /** The condition that chance or the code gave; null before, and where there are none. */
  arm: string | null;
  /** The points of the consent that were ticked. */
  agreed: readonly string[];
  agreedToActNow: boolean;
  from: Start;
  done: readonly Done[];
  /** The survey that is being answered; null at all other stations. */
  filling: Filling | null;
  /** The encounter that is being played; null at all other stations, and before it has begun. */
  run: string | null;
  /** How often a return was made. */
  returns: number;
}

export type Stage = Phase | 'welcome' | 'allotting' | 'declined' | 'complete';

/** The machine is flat, so its value is one state's name. */
export const stageOf = ({ snapshot }: Pick<Participation, 'snapshot'>): Stage =>
  snapshot.value as unknown as Stage;

/** What is to be done now; null before and after all of it. */
export function stationOf({ snapshot }: Pick<Participation, 'snapshot'>): Station | null {
  const { stations, at } = snapshot.context;
  return stations[at] ?? null;
}
