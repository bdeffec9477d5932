import type { Corridor } from '../../app/corridor.ts';
import type { RunningEncounter } from '../../app/run-encounter.ts';
import { Playing } from './playing.svelte.ts';

/** An encounter to be played, once all that its scenario shows is here: the network may go in the middle. */
export async function playingOf(corridor: Corridor, encounter: RunningEncounter): Promise<Playing> {
  const { scenario, participation } = encounter.current.header;
  const { steps, endings } = scenario;
  const asks = Object.values(steps).some(({ notice, reflect }) => notice ?? reflect);
  const cards = Object.values(endings).some(({ card }) => card);
  return new Playing(
    encounter,
    asks ? (await import('./questions.ts')).questions : null,
    // Beside the card there is a link: without it the encounter is still whole.
    cards
      ? await import('../support/ByCountry.svelte').then(
          (found) => found.default,
          () => null,
        )
      : null,
    participation ? await (await import('./reasons.ts')).reasonsIn(corridor, encounter.current) : null,
  );
}
