import * as v from 'valibot';
import { engineVersion } from '../encounter/header.ts';
import type { StoredEncounter } from '../ports.ts';
import { ParticipationEvent } from './event.ts';
import { ParticipationHeader } from './header.ts';
import type { Participation } from './participation.ts';
import { replayParticipation, startParticipation } from './replay.ts';

/** A participation at its welcome. */
export const newParticipation = (
  header: Omit<ParticipationHeader, 'type' | 'format' | 'engineVersion'>,
): Participation => startParticipation({ type: 'participation', format: 1, engineVersion, ...header });

/** A stored participation once it has been looked at; null where something in it does not fit. */
export function readParticipation(stored: StoredEncounter): Participation | null {
  const header = v.safeParse(ParticipationHeader, stored.header);
  const events = v.safeParse(v.array(ParticipationEvent), stored.events);
  if (!header.success || !events.success || header.output.id !== stored.id) return null;
  const participation = replayParticipation(header.output, events.output);
  return participation.ok ? participation.value : null;
}
