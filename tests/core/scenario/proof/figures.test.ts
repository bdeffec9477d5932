import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { constantsOf } from '../../../../src/core/scenario/proof/constants.ts';
import { explore, levelCombinations } from '../../../../src/core/scenario/proof/explore.ts';
import type { Figures, ThemeFigures } from '../../../../src/core/scenario/proof/figures.ts';
import { figuresOf } from '../../../../src/core/scenario/proof/figures.ts';
import { inOrder } from '../../../../src/core/scenario/proof/order.ts';
import type { Levels, Scenario } from '../../../../src/core/scenario/scenario.ts';
import type { Theme } from '../../../../src/core/themes.ts';
import { randomScenario } from '../../../support/random-scenario.ts';
import type { ScoredRun } from './figures-by-playing.ts';
import { everyRunScored } from './figures-by-playing.ts';

describe('what is worked out over all runs of a random scenario', () => {
  test.each<[string, (runs: readonly ScoredRun[], figures: Figures) => void]>([
    ['how many there are, and the share through each step', expectRuns],
    ['how long they are', expectLengths],
    ['the number of decisions that count, on the shortest, the longest and to each ending', expectCounted],
    ['the least and the greatest percent, with runs that get them', expectPercents],
    ['the percent by ending', expectPercentsByEnding],
    ['the percent of somebody who picks at random', expectChance],
    ['whether one run handles all themes well', expectWell],
  ])('is what playing them one by one gives: %s', (_, compare) => {
    const property = fc.property(randomScenario({ mayCycle: false }), (scenario) => {
      for (const levels of levelCombinations(scenario)) {
        const figures = figuresAt(scenario, levels);
        fc.pre(figures.runs.count <= mostPlayed);
        compare(everyRunScored(scenario, levels), figures);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });
});

/** More runs than this take too long to be played. */
const mostPlayed = 500;

function figuresAt(scenario: Scenario, levels: Levels): Figures {
  const exploration = explore(scenario, levels);
  const sorted = inOrder(exploration);
  if (!('order' in sorted)) throw new Error('a scenario that cannot cycle has a round');
  return figuresOf(exploration, sorted.order, constantsOf(exploration));
}

function expectRuns(runs: readonly ScoredRun[], figures: Figures): void {
  expect(figures.runs.count).toBe(runs.length);
  const through = new Map<string, number>();
  for (const { passed } of runs) {
    for (const place of new Set(passed.map((some) => some.place))) {
      through.set(place, (through.get(place) ?? 0) + 1);
    }
  }
  const shares = [...through].map(([place, count]) => [place, near(count / runs.length)]);
  expect(figures.runs.shares).toEqual(Object.fromEntries(shares));
  for (const share of Object.values(figures.runs.shares)) expect(share).toBeLessThanOrEqual(1);
}

function expectLengths(runs: readonly ScoredRun[], figures: Figures): void {
  const lengths = runs.map(({ choices }) => choices.length);
  expect(figures.decisions).toEqual({ shortest: Math.min(...lengths), longest: Math.max(...lengths) });
}

function expectCounted(runs: readonly ScoredRun[], figures: Figures): void {
  const { shortest, longest } = figures.decisions;
  for (const { theme, counted } of figures.themes) {
    const ks = (some: readonly ScoredRun[]) => some.map((run) => run.ks[theme]);
    const ofLength = (length: number) => runs.filter(({ choices }) => choices.length === length);
    expect(counted.shortest).toBe(Math.min(...ks(ofLength(shortest))));
    expect(counted.longest).toBe(Math.max(...ks(ofLength(longest))));
    expect(Object.keys(counted.endings).sort()).toEqual(
      [...new Set(runs.map(({ ending }) => ending))].sort(),
    );
    for (const [ending, { fewest, most, witness }] of Object.entries(counted.endings)) {
      const there = runs.filter((run) => run.ending === ending);
      expect({ fewest, most }).toEqual({ fewest: Math.min(...ks(there)), most: Math.max(...ks(there)) });
      expect(runOf(runs, witness)).toMatchObject({ ending, ks: { [theme]: fewest } });
    }
  }
}

function expectPercents(runs: readonly ScoredRun[], figures: Figures): void {
  for (const { theme, scores } of figures.themes) {
    const percents = percentsOf(runs, theme);
    const found = scoresOf(scores);
    expect(found === null).toBe(percents.length === 0);
    if (!found) continue;
    expect(found.lowest.percent).toEqual(near(Math.min(...percents)));
    expect(found.highest.percent).toEqual(near(Math.max(...percents)));
    for (const { percent, witness } of [found.lowest, found.highest]) {
      expect(runOf(runs, witness)?.percents[theme]).toEqual(near(percent));
    }
  }
}

function expectPercentsByEnding(runs: readonly ScoredRun[], figures: Figures): void {
  for (const { theme, scores } of figures.themes) {
    const byEnding = [...new Set(runs.map(({ ending }) => ending))].flatMap((ending) => {
      const percents = percentsOf(
        runs.filter((run) => run.ending === ending),
        theme,
      );
      const span = { lowest: near(Math.min(...percents)), highest: near(Math.max(...percents)) };
      return percents.length > 0 ? [[ending, span] as const] : [];
    });
    expect(scoresOf(scores)?.endings ?? {}).toEqual(Object.fromEntries(byEnding));
  }
}

function expectChance(runs: readonly ScoredRun[], figures: Figures): void {
  for (const { theme, scores } of figures.themes) {
    let [sum, chances] = [0, 0];
    for (const { percents, chance } of runs) {
      if (percents[theme] === null) continue;
      sum += percents[theme] * chance;
      chances += chance;
    }
    expect(scoresOf(scores)?.chance ?? null).toEqual(chances > 0 ? near(sum / chances) : null);
  }
}

function expectWell(runs: readonly ScoredRun[], { themes, well }: Figures): void {
  const handledWell = ({ percents }: ScoredRun) =>
    themes.every(({ theme }) => percents[theme] === null || percents[theme] >= 90 - 1e-9);
  expect(Array.isArray(well)).toBe(runs.some(handledWell));
  if (Array.isArray(well)) expect(runOf(runs, well)).toSatisfy(handledWell);
}

const runOf = (runs: readonly ScoredRun[], choices: readonly string[]) =>
  runs.find((run) => run.choices.join() === choices.join());

const percentsOf = (runs: readonly ScoredRun[], theme: Theme): number[] =>
  runs.flatMap(({ percents }) => percents[theme] ?? []);

function scoresOf(scores: ThemeFigures['scores']) {
  if (scores === 'too-much') throw new Error('too much for a small scenario');
  return scores;
}

const near = (value: number): number => expect.closeTo(value, 6) as number;
