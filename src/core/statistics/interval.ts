import { mean, variance } from './spread.ts';
import { t975 } from './student.ts';

/** A mean, and what it lies within at 95 % by Student's t. */
export interface MeanInterval {
  n: number;
  mean: number;
  low: number;
  high: number;
}

/** Of percents: the interval ends at 0 and at 100. `values`: two or more. */
export function percentInterval(values: readonly number[]): MeanInterval {
  const [n, middle] = [values.length, mean(values)];
  const half = t975(n - 1) * Math.sqrt(variance(values) / n);
  return { n, mean: middle, low: Math.max(0, middle - half), high: Math.min(100, middle + half) };
}
