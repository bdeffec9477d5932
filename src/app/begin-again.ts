import type { EncounterEvent } from '../core/encounter/event.ts';
import type { Run } from '../core/encounter/run.ts';
import { newHeader } from './begin-encounter.ts';
import type { Corridor } from './corridor.ts';
import { newId } from './recorder.ts';

/**
 * Begins again from one decision of a finished run, on the same edition of the scenario: a new attempt, with
 * all that was said and chosen before that decision already in its log.
 */
export async function beginAgain(corridor: Corridor, run: Run, decision: number): Promise<string> {
  const { id: encounter, scenario, levels } = run.header;
  const header = await newHeader(corridor, scenario, { levels, again: { encounter, decision } });
  const events = upTo(run, decision).map((event, n): EncounterEvent => ({
    ...event,
    id: newId(corridor.random),
    encounter: header.id,
    n,
    atMs: 0,
  }));
  await corridor.keeper.begin(header, events);
  return header.id;
}

const story: readonly EncounterEvent['type'][] = ['line-shown', 'went-on', 'chosen', 'noticed', 'reflected'];

function upTo({ log }: Run, decision: number): EncounterEvent[] {
  const told = log.filter(({ type }) => story.includes(type));
  const choices = told.filter(({ type }) => type === 'chosen');
  const from = choices[decision - 1];
  return from ? told.slice(0, told.indexOf(from)) : told;
}
