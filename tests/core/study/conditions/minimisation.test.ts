import { describe, expect, test } from 'vitest';
import { fromSeed, upTo } from '../../../../src/core/study/conditions/draw.ts';
import type { Minimisation, Minimised } from '../../../../src/core/study/conditions/minimisation.ts';
import {
  faultsOfMinimisation,
  imbalanceWith,
  minimised,
} from '../../../../src/core/study/conditions/minimisation.ts';
import { counted } from './seeded.ts';

const arms = (...shares: number[]) => shares.map((share, i) => ({ condition: 'abc'.charAt(i), share }));

const design = (given: Partial<Minimisation> = {}): Minimisation => ({
  arms: arms(1, 1),
  factors: [
    { factor: 'year', weight: 2 },
    { factor: 'school', weight: 1 },
  ],
  percentForBest: 80,
  ...given,
});

const one = (condition: string, year: string, school: string): Minimised => ({
  condition,
  levels: { year, school },
});

/** Third year: two in a, one in b. North: one in a, three in b. */
const before = [
  one('a', 'third', 'north'),
  one('a', 'third', 'south'),
  one('b', 'third', 'north'),
  one('b', 'fourth', 'north'),
  one('b', 'fourth', 'north'),
];
const newcomer = { year: 'third', school: 'north' };

describe('minimisation', () => {
  test('weighs the ranges at the levels of the newcomer, as worked by hand', () => {
    // Into a: third 3 to 1, north 2 to 3, so 2 × 2 + 1. Into b: third 2 to 2, north 1 to 4, so 2 × 0 + 3.
    expect(imbalanceWith('a', design(), before, newcomer)).toBe(5);
    expect(imbalanceWith('b', design(), before, newcomer)).toBe(3);
    // With three arms the range is of all three; with shares 2 and 1, two in a are as much as one in b.
    expect(imbalanceWith('c', design({ arms: arms(1, 1, 1) }), before, newcomer)).toBe(2 * 1 + 2);
    expect(imbalanceWith('a', design({ arms: arms(2, 1) }), before, newcomer)).toBe(2 * (3 - 2) + (6 - 2));
  });

  test.each([60, 80, 100])('takes the best arm %i times in 100', (percentForBest) => {
    const draw = fromSeed(percentForBest, 'condition');
    const taken = upTo(5000).map(() => minimised(design({ percentForBest }), before, newcomer, draw));
    const best = taken.filter((condition) => condition === 'b').length;
    expect(Math.abs(best / 5000 - percentForBest / 100)).toBeLessThan(0.02);
  });

  test('goes by the shares where all arms are equal', () => {
    const draw = fromSeed(3, 'condition');
    // Equal as nobody differs where there is no weight to differ by.
    const factors = [{ factor: 'year', weight: 0 }];
    const taken = upTo(6000).map(() => minimised(design({ arms: arms(2, 1), factors }), [], newcomer, draw));
    expect(Math.abs(counted(taken).get('a')! / 6000 - 2 / 3)).toBeLessThan(0.02);
  });

  test.each([
    { way: 'by minimisation', percentForBest: 80, from: 0, to: 0.3 },
    { way: 'by lot', percentForBest: 50, from: 0.8, to: 1.2 },
  ])('leaves arms $way apart, at the levels of factors, by $from to $to of the variance of a lot', (row) => {
    const levels = ['one', 'two', 'three'];
    const squares = upTo(80).flatMap((study) => {
      const draw = fromSeed(study, 'condition');
      const given: Minimised[] = [];
      for (let n = 0; n < 60; n++) {
        const mine = { year: levels[draw(3)]!, school: levels[draw(3)]! };
        given.push({ condition: minimised(design(row), given, mine, draw), levels: mine });
      }
      return ['year', 'school'].flatMap((factor) =>
        levels.map((level) => {
          const its = given.filter((someone) => someone.levels[factor] === level);
          const inA = its.filter(({ condition }) => condition === 'a').length;
          return (2 * inA - its.length) ** 2 / its.length;
        }),
      );
    });
    const mean = squares.reduce((sum, square) => sum + square, 0) / squares.length;
    expect(mean).toBeGreaterThan(row.from);
    expect(mean).toBeLessThan(row.to);
  });

  test('says what makes it of no use', () => {
    expect(faultsOfMinimisation(design())).toEqual([]);
    expect(faultsOfMinimisation(design({ factors: [] }))).toEqual([{ kind: 'no-factor' }]);
    expect(faultsOfMinimisation(design({ percentForBest: 50 }))).toEqual([{ kind: 'percent', over: 50 }]);
    expect(faultsOfMinimisation(design({ percentForBest: 101 }))).toEqual([{ kind: 'percent', over: 50 }]);
  });
});
