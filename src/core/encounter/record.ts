import * as v from 'valibot';
import { isParticipation } from '../log.ts';
import type { StoredEncounter } from '../ports.ts';
import { EncounterEvent } from './event.ts';
import { EncounterHeader } from './header.ts';
import { replay } from './replay.ts';
import type { Run } from './run.ts';

/** A stored encounter once it has been looked at: a run, or what is left of one. */
export type Encounter =
  | { kind: 'whole'; id: string; run: Run }
  | { kind: 'damaged'; id: string; title: string | null; raw: StoredEncounter }
  /** No encounter: what somebody's way through a study is stored as. */
  | { kind: 'participation'; id: string; raw: StoredEncounter };

/** Replays what lies in the store. What does not fit is kept as it is, to be shown and downloaded. */
export function readEncounter(stored: StoredEncounter): Encounter {
  if (isParticipation(stored)) return { kind: 'participation', id: stored.id, raw: stored };
  const header = v.safeParse(EncounterHeader, stored.header);
  const events = v.safeParse(v.array(EncounterEvent), stored.events);
  const run = header.success && events.success ? replayed(header.output, events.output) : null;
  if (run?.header.id === stored.id) return { kind: 'whole', id: stored.id, run };
  const title = header.success ? header.output.scenario.title : null;
  return { kind: 'damaged', id: stored.id, title, raw: stored };
}

function replayed(header: EncounterHeader, events: readonly EncounterEvent[]): Run | null {
  try {
    const run = replay(header, events);
    return run.ok ? run.value : null;
  } catch {
    // XState throws on a scenario that does not hold together, which has then been altered since it was checked.
    return null;
  }
}
