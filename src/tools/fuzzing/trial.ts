import { Chance } from './chance.ts';
import { meaningMutations } from './meaning-mutations.ts';
import { textMutations } from './text-mutations.ts';

/** The texts that trials begin from. */
export interface Grounds {
  /** A small scenario without fault, which most trials change. */
  small: string;
  /** Whole scenarios, changed once in fifty trials, for they take long. */
  large: readonly string[];
}

/** The text that is tried under this seed; the same for ever. Two in three keep the right shape more often than not. */
export function trialText(seed: number, { small, large }: Grounds): string {
  const chance = new Chance(seed);
  let text = chance.onceIn(50) ? chance.of(large) : small;
  const mutations = chance.onceIn(3) ? textMutations : meaningMutations;
  const times = 1 + chance.below(chance.onceIn(10) ? 12 : 3);
  for (let i = 0; i < times; i++) text = chance.of(mutations)(text, chance);
  if (chance.onceIn(20)) text = chance.of(textMutations)(text, chance);
  return chance.onceIn(100) ? spliced(text, small, chance) : text;
}

/** The beginning of one and the end of another, as where two files were merged badly. */
function spliced(one: string, other: string, chance: Chance): string {
  return one.slice(0, chance.below(one.length)) + other.slice(chance.below(other.length));
}
