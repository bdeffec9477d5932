import type { Blocks } from '../../../../src/core/study/conditions/permuted-blocks.ts';

/** One way in which the block may stand: what is still to come in it, and how likely that is. */
interface Standing {
  left: readonly number[];
  chance: number;
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/**
 * Somebody who knows the arms, the possible sizes of blocks and everything given out so far, and guesses what comes
 * next as well as anybody can: from the exact chance of each way in which the block may stand.
 */
export class Guesser {
  readonly #blocks: Blocks;
  readonly standings: readonly Standing[];

  constructor(blocks: Blocks, standings?: readonly Standing[]) {
    this.#blocks = blocks;
    this.standings = standings ?? fresh(blocks, 1);
  }

  /** For each arm the chance of all that was seen and of this arm next. */
  chances(): number[] {
    return this.#blocks.arms.map((_, arm) =>
      sum(this.standings.map(({ left, chance }) => (chance * left[arm]!) / sum(left))),
    );
  }

  /** The number of the arm that is most likely next; of equal ones the first. */
  guess(): number {
    const chances = this.chances();
    return chances.findIndex((chance) => chance > Math.max(...chances) - 1e-12 * sum(chances));
  }

  saw(arm: number): Guesser {
    const next = new Map<string, Standing>();
    const add = ({ left, chance }: Standing) => {
      const key = left.join();
      next.set(key, { left, chance: chance + (next.get(key)?.chance ?? 0) });
    };
    for (const { left, chance } of this.standings) {
      if (left[arm] === 0) continue;
      const then = chance * (left[arm]! / sum(left));
      const after = left.map((count, i) => (i === arm ? count - 1 : count));
      if (sum(after) > 0) add({ left: after, chance: then });
      else fresh(this.#blocks, then).forEach(add);
    }
    return new Guesser(this.#blocks, [...next.values()]);
  }
}

function fresh({ arms, sizes }: Blocks, chance: number): Standing[] {
  const unit = sum(arms.map(({ share }) => share));
  return sizes.map((size) => ({
    left: arms.map(({ share }) => (share * size) / unit),
    chance: chance / sizes.length,
  }));
}

/**
 * What the best guesses come to, over every list of a length, each weighed with its chance. `right`: how often a
 * guess is. `certain`: how often it cannot be wrong. `certainAtEnds`: the same, of the places where a block ends.
 */
export function exactRates(blocks: Blocks, length: number) {
  const total = { right: 0, certain: 0, ends: 0, certainAtEnds: 0 };
  const walk = (guesser: Guesser, given: number) => {
    if (given === length) return;
    const chances = guesser.chances();
    const ends = sum(guesser.standings.filter(({ left }) => sum(left) === 1).map(({ chance }) => chance));
    const isCertain = chances.filter((chance) => chance > 0).length === 1;
    total.right += chances[guesser.guess()]!;
    total.ends += ends;
    if (isCertain) total.certain += sum(chances);
    if (isCertain) total.certainAtEnds += ends;
    chances.forEach((chance, arm) => {
      if (chance > 0) walk(guesser.saw(arm), given + 1);
    });
  };
  walk(new Guesser(blocks), 0);
  return {
    right: total.right / length,
    certain: total.certain / length,
    certainAtEnds: total.certainAtEnds / total.ends,
  };
}
