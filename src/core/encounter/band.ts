import type { Handled } from './score.ts';
import { percent } from './score.ts';

/** How a percent is shown to a player: in words, and never without how sure it is. */
export type Band =
  | { kind: 'not-enough' }
  | {
      kind: 'band';
      word: 'seldom' | 'sometimes' | 'mostly' | 'nearly-always';
      /** Percents, 0 to 100, of where repeated plays would fall four times in five. */
      from: number;
      to: number;
    };

/** Below this many decisions nothing is said. */
const fewest = 3;

/**
 * The spread of percents over repeated plays at one decision. Simulated players gave standard deviations of
 * 21 at k = 3, 13 at k = 8 and 8 at k = 20, which is 36 over the square root of k.
 */
const spread = 36;

/** Standard normal deviate that leaves a tenth on either side. */
const fourInFive = 1.2816;

export function bandOf(handled: Handled): Band {
  const middle = percent(handled);
  if (middle === null || handled.k < fewest) return { kind: 'not-enough' };
  const half = (fourInFive * spread) / Math.sqrt(handled.k);
  return {
    kind: 'band',
    word: wordFor(middle),
    from: Math.max(0, middle - half),
    to: Math.min(100, middle + half),
  };
}

function wordFor(middle: number) {
  if (middle < 40) return 'seldom';
  if (middle < 60) return 'sometimes';
  return middle < 80 ? 'mostly' : 'nearly-always';
}
