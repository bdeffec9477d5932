import type { Allotment } from './allotment.ts';
import type { Arm } from './arms.ts';
import { anyOf } from './arms.ts';
import { fromSeed } from './draw.ts';

/**
 * What a participant is given where devices know nothing of each other: a condition by the arms' shares and a row,
 * both from the participant's own 32-bit seed. Nothing balances such draws, so that groups may differ in size, and
 * whoever offers them has to say so: of 40 participants and two equal arms, one arm has 24 or more in about one
 * study of four.
 */
export function drawnAlone(
  arms: readonly Arm[],
  rows: number,
  { stratum, seed }: { stratum: string; seed: number },
): Allotment {
  const draw = fromSeed(seed, 'condition');
  return { condition: anyOf(arms, draw), stratum, row: draw(rows) };
}
