import type { Row } from './returned-rows.ts';

/** How far two programs may differ that add the same numbers in another order. */
const closeEnough = 1e-9;

export const scoreKey = ({ participant, wave, instrument, scale }: Row): string =>
  [participant, wave, instrument, scale].join(' ');

/** What a table of scales says otherwise than another program does; each is told in a line. */
export function differences(scales: readonly Row[], others: ReadonlyMap<string, number | null>): string[] {
  const missing = [...others.keys()].filter((key) => !scales.some((row) => scoreKey(row) === key));
  const wrong = scales.flatMap((row) => {
    const [ours, theirs] = [row['score'] ? Number(row['score']) : null, others.get(scoreKey(row))];
    const isSame =
      ours === null || theirs === null || theirs === undefined
        ? ours === theirs
        : Math.abs(ours - theirs) <= closeEnough;
    return isSame ? [] : [`${scoreKey(row)}: ${ours} here, ${theirs} there`];
  });
  return [...missing.map((key) => `${key}: nothing here`), ...wrong];
}
