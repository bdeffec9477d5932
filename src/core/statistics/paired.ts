import { covariance, mean, variance } from './spread.ts';

/** How much the same people changed between two measurements. */
export interface PairedEffect {
  n: number;
  /** The mean of after minus before, in the units of the measure. */
  meanDifference: number;
  /** The mean difference in standard deviations of the differences (d_z, Cohen 1988). */
  dz: number | null;
  /** The mean difference in the average of both standard deviations (d_av, Lakens 2013, formula 10). */
  dav: number | null;
  /** d_av with Hedges' correction for small samples, 1 - 3 / (4 (n - 1) - 1) (Lakens 2013). */
  gav: number | null;
  /** Pearson's correlation of before and after. */
  correlation: number | null;
}

/** Of people measured twice, in pairs of before and after; null for what two or more pairs that differ would be needed. */
export function pairedEffect(pairs: readonly (readonly [before: number, after: number])[]): PairedEffect {
  const before = pairs.map(([value]) => value);
  const after = pairs.map(([, value]) => value);
  const differences = pairs.map(([one, other]) => other - one);
  const n = pairs.length;
  const meanDifference = mean(differences);
  if (n < 2) return { n, meanDifference, dz: null, dav: null, gav: null, correlation: null };
  const [sdBefore, sdAfter] = [Math.sqrt(variance(before)), Math.sqrt(variance(after))];
  const dav = over(meanDifference, (sdBefore + sdAfter) / 2);
  return {
    n,
    meanDifference,
    dz: over(meanDifference, Math.sqrt(variance(differences))),
    dav,
    gav: dav === null ? null : dav * (1 - 3 / (4 * (n - 1) - 1)),
    correlation: over(covariance(before, after), sdBefore * sdAfter),
  };
}

const over = (value: number, divisor: number): number | null => (divisor === 0 ? null : value / divisor);
