import { covariance, variance } from './spread.ts';

/**
 * Spearman's rank correlation (Spearman 1904): Pearson's of the ranks, where equal values share the mean of theirs.
 *
 * @param one and `other`: of the same people, in the same order
 * @returns null where all of either are equal, or of fewer than two
 */
export function spearmanRho(one: readonly number[], other: readonly number[]): number | null {
  const [a, b] = [ranks(one), ranks(other)];
  const spread = Math.sqrt(variance(a) * variance(b));
  return spread > 0 ? covariance(a, b) / spread : null;
}

/** From 1, the least first. */
function ranks(values: readonly number[]): number[] {
  const places = new Map<number, { sum: number; count: number }>();
  for (const [i, value] of values.toSorted((a, b) => a - b).entries()) {
    const place = places.get(value) ?? { sum: 0, count: 0 };
    places.set(value, { sum: place.sum + i + 1, count: place.count + 1 });
  }
  return values.map((value) => {
    const { sum, count } = places.get(value) ?? { sum: NaN, count: 1 };
    return sum / count;
  });
}
