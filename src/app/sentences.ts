import type { Corridor } from './corridor.ts';
import { openLookBack } from './look-back.ts';

/** Changes the sentence that was kept of an encounter; an empty one takes it away. */
export async function keepSentenceOf(corridor: Corridor, encounter: string, written: string): Promise<void> {
  const lookBack = await openLookBack(corridor, encounter);
  await lookBack?.keepSentence(written);
}
