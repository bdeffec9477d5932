import type { Confirmation, Feeling, Happening } from '../core/encounter/event.ts';
import { mostSentence } from '../core/encounter/event.ts';
import { sentenceIn } from '../core/encounter/looking-back.ts';
import { readEncounter } from '../core/encounter/record.ts';
import type { Run } from '../core/encounter/run.ts';
import type { Theme } from '../core/themes.ts';
import type { Corridor } from './corridor.ts';
import { encounterLog } from './encounter-log.ts';
import { Recorder } from './recorder.ts';
import { mayLookBack } from './study-look-back.ts';

/** Opens the look back of a finished encounter, or gives null where there is none, or a study shows it only later. */
export async function openLookBack(corridor: Corridor, id: string): Promise<LookBack | null> {
  const stored = await corridor.keeper.one(id);
  const read = stored && readEncounter(stored);
  if (read?.kind !== 'whole' || read.run.status !== 'ended') return null;
  const { participation } = read.run.header;
  if (participation !== null && !(await mayLookBack(corridor, participation))) return null;
  const lookBack = new LookBack(corridor, read.run);
  await lookBack.note();
  return lookBack;
}

export class LookBack extends Recorder<Run, Happening> {
  constructor(corridor: Corridor, run: Run) {
    super(corridor, run, encounterLog);
  }

  /** Notes that this scenario's reasons have been seen: what is begun from now on is not of record. */
  note(): Promise<void> {
    return this.record(({ log }) =>
      log.some(({ type }) => type === 'looked-back') ? [] : [{ type: 'looked-back' }],
    );
  }

  /** Notes how the player is. */
  feel(feeling: Feeling): Promise<void> {
    return this.record(() => [{ type: 'felt', feeling }]);
  }

  /** Notes how the player thinks they handled a concern, from 0 to `mostSelfRating`. */
  rateSelf(theme: Theme, rating: number): Promise<void> {
    return this.record(() => [{ type: 'self-rated', theme, rating }]);
  }

  /** Keeps a sentence to try in real life; an empty one takes it away. What is too long is cut. */
  keepSentence(written: string): Promise<void> {
    const text = written.trim().slice(0, mostSentence);
    return this.record(({ log }) => (sentenceIn(log) === text ? [] : [{ type: 'kept-sentence', text }]));
  }

  /** Notes whether a line was the player's own worry speaking. The latest answer counts. */
  confirmVoice(choice: string, theme: Theme, answer: Confirmation): Promise<void> {
    return this.record(() => [{ type: 'voice-confirmed', choice, theme, answer }]);
  }
}
