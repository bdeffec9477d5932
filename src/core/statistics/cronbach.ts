import { variance } from './spread.ts';

/**
 * Cronbach's alpha of a scale (Cronbach 1951): k / (k - 1) × (1 - Σ item variances / variance of the sums).
 *
 * @param people for each person their items, reversed ones turned round already, all of the same length
 * @returns null with under two items or two people, or where all sums are the same
 */
export function cronbachAlpha(people: readonly (readonly number[])[]): number | null {
  const items = people[0]?.length ?? 0;
  if (items < 2 || people.length < 2) return null;
  const sums = people.map((answers) => answers.reduce((sum, answer) => sum + answer, 0));
  const whole = variance(sums);
  if (whole === 0) return null;
  const parts = Array.from({ length: items }, (_, item) =>
    variance(people.map((answers) => answers[item] ?? NaN)),
  );
  return (items / (items - 1)) * (1 - parts.reduce((sum, part) => sum + part, 0) / whole);
}
