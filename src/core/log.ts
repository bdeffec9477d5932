import type { EncounterEvent } from './encounter/event.ts';
import type { EncounterHeader } from './encounter/header.ts';
import type { ParticipationEvent } from './participation/event.ts';
import type { ParticipationHeader } from './participation/header.ts';
import type { StoredEncounter } from './ports.ts';

/** What begins a log: an encounter's, or that of somebody's way through a study. */
export type LogHeader = EncounterHeader | ParticipationHeader;
export type LogEvent = EncounterEvent | ParticipationEvent;

/** All that is stored of an encounter or a participation. */
export interface Logged {
  header: LogHeader;
  log: readonly LogEvent[];
}

/** What a log is about, in its owner's words. */
export const titleOf = (header: LogHeader): string =>
  'scenario' in header ? header.scenario.title : header.published.study.title;

/** Whether this is somebody's way through a study; everything else is an encounter, or was one. */
export const isParticipation = ({ header }: StoredEncounter): boolean =>
  typeof header === 'object' && header !== null && 'type' in header && header.type === 'participation';
