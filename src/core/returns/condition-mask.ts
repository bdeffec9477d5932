import { shuffled } from '../encounter/shuffle.ts';
import type { Study } from '../study/study.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * What stands in the data for each condition until somebody unblinds it: a letter, by the condition's id. It keeps an
 * analyst's eye from it and is no secret, since whoever has the study can work it out, and what was played may show it.
 * It stays the same while a study's conditions keep their ids.
 */
export function conditionMask({
  study,
  conditions,
}: Pick<Study, 'study' | 'conditions'>): Map<string, string> {
  const ids = Object.keys(conditions?.arms ?? {}).sort();
  const mixed = shuffled(ids, seedOf([study, ...ids].join(' ')), 0);
  return new Map(mixed.map((id, i) => [id, letters[i] ?? `z${i}`]));
}

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}
