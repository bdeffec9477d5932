import { readEncounter } from '../core/encounter/record.ts';
import type { Corridor } from './corridor.ts';

/** What is kept on this device, counted. */
export interface Kept {
  encounters: number;
  /** Choices that were made in them. */
  answers: number;
  /** Texts in the player's own words. */
  written: number;
  participations: number;
  /** What cannot be read any more. */
  damaged: number;
  /** Of all of it, as text, in units of 1,000 bytes. */
  kilobytes: number;
}

export async function whatIsKept({ keeper }: Pick<Corridor, 'keeper'>): Promise<Kept> {
  const kept = { encounters: 0, answers: 0, written: 0, participations: 0, damaged: 0, kilobytes: 0 };
  let length = 0;
  for (const stored of await keeper.all()) {
    length += JSON.stringify(stored).length;
    const read = readEncounter(stored);
    if (read.kind === 'damaged') kept.damaged += 1;
    else if (read.kind === 'participation') kept.participations += 1;
    else {
      kept.encounters += 1;
      kept.answers += read.run.log.filter(({ type }) => type === 'chosen').length;
      kept.written += read.run.log.filter((event) => 'text' in event && event.text !== '').length;
    }
  }
  return { ...kept, kilobytes: Math.ceil(length / 1000) };
}
