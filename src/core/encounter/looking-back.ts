import type { Theme } from '../themes.ts';
import type { EncounterEvent } from './event.ts';

/** What somebody said of an encounter when they looked back on it: of each kind the latest counts. */
export type Said<Type extends EncounterEvent['type']> = Extract<EncounterEvent, { type: Type }>;

const latest = <Type extends EncounterEvent['type']>(
  log: readonly EncounterEvent[],
  type: Type,
): Said<Type> | undefined => log.findLast((event): event is Said<Type> => event.type === type);

/** How they were afterwards; null where they passed over it. */
export const feelingIn = (log: readonly EncounterEvent[]) => latest(log, 'felt')?.feeling ?? null;

/** How they think they handled each concern, in steps from 0 to 4. */
export function selfRatingsIn(log: readonly EncounterEvent[]): Partial<Record<Theme, number>> {
  const ratings: Partial<Record<Theme, number>> = {};
  for (const event of log) if (event.type === 'self-rated') ratings[event.theme] = event.rating;
  return ratings;
}

/** The sentence they want to try in real life; empty where there is none. */
export const sentenceIn = (log: readonly EncounterEvent[]): string =>
  latest(log, 'kept-sentence')?.text ?? '';
