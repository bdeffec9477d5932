import { scoredBy } from '../../../core/encounter/decisions.ts';
import { mulberry32 } from '../../../core/encounter/shuffle.ts';
import type { Handled } from '../../../core/encounter/score.ts';
import { handled, percent } from '../../../core/encounter/score.ts';
import { levelCombinations } from '../../../core/scenario/proof/explore.ts';
import type { Scenario } from '../../../core/scenario/scenario.ts';
import { normal } from '../../../core/simulation/person.ts';
import { percentInterval } from '../../../core/statistics/interval.ts';
import { spearmanRho } from '../../../core/statistics/rank.ts';
import { mean, variance } from '../../../core/statistics/spread.ts';
import type { Theme } from '../../../core/themes.ts';
import { playQuickly } from './play-quickly.ts';

/** Made-up studies of people whose skill is known. */
export interface Studies {
  /** Everybody plays all of them once. */
  scenarios: readonly Scenario[];
  theme: Theme;
  /** The standard deviation of skill, in units of the model. */
  spread: number;
  studies: number;
  people: number;
  /** How many more people the true mean is taken from. */
  truth: number;
  seed: number;
}

/** How well studies find what is known. Percents are of the most that was possible in the theme. */
export interface Recovery {
  /** The mean of all people there could be. */
  truth: number;
  /** The mean of the studies' means, less the truth. */
  bias: number;
  /** The standard error of the bias: how much of it may come of having simulated no more. */
  biasError: number;
  /** The share of studies, from 0 to 1, whose 95 % interval holds the truth. */
  coverage: number;
  /** Spearman's, of skill with percent, the mean over studies. */
  rank: number;
}

interface Player {
  skill: number;
  percent: number;
}

export function recovery({ studies, people, truth, ...of }: Studies): Recovery {
  const chance = mulberry32(of.seed);
  const many = Array.from({ length: truth }, () => player(of, chance).percent);
  const known = mean(many);
  const done = Array.from({ length: studies }, () => {
    const players = Array.from({ length: people }, () => player(of, chance));
    const percents = players.map((one) => one.percent);
    const { mean: found, low, high } = percentInterval(percents);
    const rank = spearmanRho(
      players.map(({ skill }) => skill),
      percents,
    );
    return { found, holds: low <= known && known <= high, rank: rank ?? 0 };
  });
  const found = done.map((one) => one.found);
  return {
    truth: known,
    bias: mean(found) - known,
    biasError: Math.sqrt(variance(many) / truth + variance(found) / studies),
    coverage: done.filter(({ holds }) => holds).length / studies,
    rank: mean(done.map(({ rank }) => rank)),
  };
}

function player(
  { scenarios, theme, spread }: Pick<Studies, 'scenarios' | 'theme' | 'spread'>,
  chance: () => number,
): Player {
  const skill = spread * normal(chance);
  const traits = { skill, concern: normal(chance) };
  const sum: Handled = { earned: 0, possible: 0, k: 0 };
  for (const scenario of scenarios) {
    const [levels = {}] = levelCombinations(scenario);
    const path = playQuickly(scenario, levels, traits, chance);
    const { earned, possible, k } = handled(scoredBy({ header: { scenario, levels }, path, log: [] }))[theme];
    sum.earned += earned;
    sum.possible += possible;
    sum.k += k;
  }
  return { skill, percent: percent(sum) ?? NaN };
}
