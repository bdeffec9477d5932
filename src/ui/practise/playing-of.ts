import type { Corridor } from '../../app/corridor.ts';
import { heardBefore } from '../../app/heard-before.ts';
import type { RunningEncounter } from '../../app/run-encounter.ts';
import { readPacing } from '../../core/encounter/pacing.ts';
import type { Reader } from './playing.svelte.ts';
import { Playing } from './playing.svelte.ts';

/** An encounter to be played, once all that its scenario shows is here: the network may go in the middle. */
export async function playingOf(corridor: Corridor, encounter: RunningEncounter): Promise<Playing> {
  const { scenario, participation } = encounter.current.header;
  const { steps, endings } = scenario;
  const asks = Object.values(steps).some(({ notice, reflect }) => notice ?? reflect);
  const cards = Object.values(endings).some(({ card }) => card);
  return new Playing(encounter, {
    questions: asks ? (await import('./questions.ts')).questions : null,
    // Beside the card there is a link: without it the encounter is still whole.
    card: cards
      ? await import('../support/ByCountry.svelte').then(
          (found) => found.default,
          () => null,
        )
      : null,
    reasons: participation
      ? await (await import('./reasons.ts')).reasonsIn(corridor, encounter.current)
      : null,
    heard: await heardBefore(corridor, encounter.current),
    pacing: readPacing(await corridor.keeper.setting('pacing')),
    reader: await readerOf(corridor),
  });
}

/** What cannot be loaded, or has no voice here, reads nothing; the words are all on the screen. */
async function readerOf({ keeper }: Corridor): Promise<Reader | null> {
  const voice = await keeper.setting('read-aloud');
  if (!voice) return null;
  return import('./reading-aloud.ts').then(
    ({ readerWith }) => readerWith(voice),
    () => null,
  );
}
