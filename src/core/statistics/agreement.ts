/** How far apart two ratings are: different or not, by their ranks, or as numbers. */
export type Metric = 'nominal' | 'ordinal' | 'interval';

/** A unit's ratings, one a rater; null where a rater gave none. */
export type Unit = readonly (number | null)[];

/**
 * Krippendorff's alpha (Krippendorff, Content Analysis; "Computing Krippendorff's Alpha-Reliability", 2011):
 * 1 - observed disagreement / expected disagreement, over all pairs of ratings of the same unit.
 *
 * @returns null where no unit has two ratings, or all ratings are the same
 */
export function krippendorffAlpha(units: readonly Unit[], metric: Metric): number | null {
  const paired = units
    .map((unit) => unit.filter((rating) => rating !== null))
    .filter((ratings) => ratings.length > 1);
  const all = paired.flat();
  const counts = countsOf(all);
  const apart = distance(counts, metric);
  const observed =
    paired.reduce((sum, ratings) => sum + pairs(ratings, apart) / (ratings.length - 1), 0) / all.length;
  const expected = pairs(all, apart) / (all.length * (all.length - 1));
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

/** How often each value is there, the least value first. */
function countsOf(ratings: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const rating of ratings.toSorted((a, b) => a - b)) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}

type Distance = (one: number, other: number) => number;

/** The sum of the distances of all ordered pairs. */
function pairs(ratings: readonly number[], apart: Distance): number {
  const counts = [...countsOf(ratings)];
  return counts.reduce(
    (sum, [one, n]) => sum + counts.reduce((part, [other, m]) => part + n * m * apart(one, other), 0),
    0,
  );
}

function distance(counts: ReadonlyMap<number, number>, metric: Metric): Distance {
  if (metric === 'nominal') return (one, other) => Number(one !== other);
  if (metric === 'interval') return (one, other) => (one - other) ** 2;
  return (one, other) => {
    const [low, high] = one < other ? [one, other] : [other, one];
    const between = [...counts].filter(([value]) => value >= low && value <= high);
    const inside = between.reduce((sum, [, count]) => sum + count, 0);
    return (inside - ((counts.get(low) ?? 0) + (counts.get(high) ?? 0)) / 2) ** 2;
  };
}

/**
 * Cohen's kappa of two raters (Cohen 1960): (observed - expected agreement) / (1 - expected agreement).
 *
 * @param ratings for each unit what the one and what the other gave
 * @returns null without units, or where chance alone would agree always
 */
export function cohenKappa(ratings: readonly (readonly [string, string])[]): number | null {
  const n = ratings.length;
  if (n === 0) return null;
  const share = (rater: 0 | 1, value: string) => ratings.filter((pair) => pair[rater] === value).length / n;
  const values = new Set(ratings.flat());
  const observed = ratings.filter(([one, other]) => one === other).length / n;
  const expected = [...values].reduce((sum, value) => sum + share(0, value) * share(1, value), 0);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}
