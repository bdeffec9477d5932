import type { Arm } from './arms.ts';
import { anyOf } from './arms.ts';
import type { Draw } from './draw.ts';

export interface Minimisation {
  arms: readonly Arm[];
  /** What the arms should be alike in, and how much each counts: a whole number from 1. */
  factors: readonly { factor: string; weight: number }[];
  /** How often the arm is taken that leaves the least imbalance. 100 would let the next one be foretold. */
  percentForBest: number;
}

/** Somebody's level of each factor. */
export type Levels = Readonly<Record<string, string>>;

export interface Minimised {
  condition: string;
  levels: Levels;
}

/** What makes a minimisation of no use: nothing to balance, or a best arm that is taken no more often than by lot. */
export type MinimisationFault = { kind: 'no-factor' } | { kind: 'percent'; over: number };

export function faultsOfMinimisation({ arms, factors, percentForBest }: Minimisation): MinimisationFault[] {
  const shares = arms.map(({ share }) => share);
  const byLot = (100 * Math.max(...shares)) / shares.reduce((sum, share) => sum + share, 0);
  return [
    ...(factors.length === 0 ? [{ kind: 'no-factor' as const }] : []),
    ...(percentForBest > byLot && percentForBest <= 100 ? [] : [{ kind: 'percent' as const, over: byLot }]),
  ];
}

/**
 * The condition of a newcomer by minimisation: Pocock and Simon 1975, Biometrics 31(1), 103-115. The arm that leaves
 * the least imbalance is taken with a stated chance, else one of the others; among equals, and where all are equal,
 * the arms' shares decide.
 */
export function minimised(
  design: Minimisation,
  before: readonly Minimised[],
  levels: Levels,
  draw: Draw,
): string {
  const { arms, percentForBest } = design;
  const left = arms.map(({ condition }) => imbalanceWith(condition, design, before, levels));
  const least = Math.min(...left);
  const best = arms.filter((_, i) => left[i] === least);
  const others = arms.filter((_, i) => left[i] !== least);
  return anyOf(others.length === 0 || draw(100) < percentForBest ? best : others, draw);
}

/**
 * The imbalance that would be if the newcomer went into a condition: over the factors, the range of the arms' numbers
 * of participants at the newcomer's level, times the factor's weight. With unequal shares the numbers are those for
 * each share.
 */
export function imbalanceWith(
  condition: string,
  { arms, factors }: Minimisation,
  before: readonly Minimised[],
  levels: Levels,
): number {
  const then = [...before, { condition, levels }];
  // A whole multiple of what is for each share, so that equals are equal.
  const common = arms.reduce((product, { share }) => product * share, 1);
  return factors.reduce((sum, { factor, weight }) => {
    const alike = then.filter((one) => one.levels[factor] === levels[factor]);
    const numbers = arms.map(
      (arm) => alike.filter((one) => one.condition === arm.condition).length * (common / arm.share),
    );
    return sum + weight * (Math.max(...numbers) - Math.min(...numbers));
  }, 0);
}
