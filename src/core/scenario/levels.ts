import type { Levels, Scenario } from './scenario.ts';
import { firstLevels } from './scenario.ts';

/** The levels that are wanted, where a scenario has them; for its other factors the first. */
export function levelsWithin(scenario: Pick<Scenario, 'factors'>, wanted: Levels): Levels {
  const first = Object.entries(firstLevels(scenario));
  return Object.fromEntries(
    first.map(([factor, level]) => {
      const one = wanted[factor];
      return [factor, one !== undefined && scenario.factors[factor]?.includes(one) ? one : level];
    }),
  );
}
