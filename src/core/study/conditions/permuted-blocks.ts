import type { Arm } from './arms.ts';
import { unitOf } from './arms.ts';
import type { Draw } from './draw.ts';
import { shuffledBy } from './draw.ts';

export interface Blocks {
  arms: readonly Arm[];
  /** How long a block can be; each equally likely, each a multiple of the sum of the shares. */
  sizes: readonly number[];
}

/**
 * `empty`: no arm or no size. `share`: not a whole number from 1. `size`: not a multiple of the sum of the shares,
 * which is `unit`. `foreseeable`: with one size only, whoever knows it and what came before knows the end of every
 * block.
 */
export type BlocksFault =
  | { kind: 'empty' }
  | { kind: 'share'; condition: string }
  | { kind: 'size'; size: number; unit: number }
  | { kind: 'foreseeable' };

/** What is wrong with blocks as a study states them. All but `foreseeable` make them impossible. */
export function faultsOfBlocks({ arms, sizes }: Blocks): BlocksFault[] {
  if (arms.length === 0 || sizes.length === 0) return [{ kind: 'empty' }];
  const isWhole = (number: number) => Number.isSafeInteger(number) && number > 0;
  const shares = arms.filter(({ share }) => !isWhole(share));
  if (shares.length > 0) return shares.map(({ condition }) => ({ kind: 'share', condition }));
  const unit = unitOf(arms);
  const uneven = sizes.filter((size) => !isWhole(size) || size % unit !== 0);
  if (uneven.length > 0) return uneven.map((size) => ({ kind: 'size', size, unit }));
  return new Set(sizes).size === 1 ? [{ kind: 'foreseeable' }] : [];
}

/**
 * The conditions of one stratum, in the order in which its participants come, without end: blocks in which every arm
 * has exactly its share, one after another, each of a size drawn anew and in an order drawn anew. So the arms are
 * balanced at every block's end, and between two of equal share there is never a difference of more than half of
 * the longest block. Throws where the blocks are impossible.
 *
 * Varied sizes take away certainty and not every advantage: of two equal arms, whoever has seen all of the stratum's
 * earlier conditions is sure of every block's last one with size 4 and of 6 in 100 with 4, 6 and 8, but guesses
 * right 71 and still 67 times in 100. Only who does not see them guesses no better than by lot.
 */
export function* permutedBlocks(blocks: Blocks, draw: Draw): Generator<string, never> {
  const fault = faultsOfBlocks(blocks).find(({ kind }) => kind !== 'foreseeable');
  if (fault) throw new RangeError(`impossible blocks: ${fault.kind}`);
  for (;;) {
    const [size = 0] = blocks.sizes.slice(draw(blocks.sizes.length));
    const times = size / unitOf(blocks.arms);
    yield* shuffledBy(
      draw,
      blocks.arms.flatMap(({ condition, share }) => Array<string>(share * times).fill(condition)),
    );
  }
}
