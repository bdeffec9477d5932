import type { Draw } from './draw.ts';

/** A condition, and how many participants it gets for each one that an arm with share 1 gets. */
export interface Arm {
  condition: string;
  /** A whole number from 1. */
  share: number;
}

/** The fewest participants over whom every arm can have its share. */
export const unitOf = (arms: readonly Arm[]): number => arms.reduce((sum, { share }) => sum + share, 0);

/** One of the conditions, each as likely as its share says. Throws where there is none. */
export function anyOf(arms: readonly Arm[], draw: Draw): string {
  let left = draw(unitOf(arms));
  for (const { condition, share } of arms) {
    left -= share;
    if (left < 0) return condition;
  }
  throw new RangeError('no arms to draw from');
}
