import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allotments, firstOf } from '../../../../src/core/study/conditions/allotment.ts';
import { fromSeed } from '../../../../src/core/study/conditions/draw.ts';
import { counted } from './seeded.ts';

const arms = [
  { condition: 'now', share: 1 },
  { condition: 'later', share: 2 },
];
const design = (rows: number) => ({ arms, sizes: [3, 6], rows });
const list = (rows: number, seed: number, count: number) =>
  firstOf(count, allotments(design(rows), 'north', fromSeed(seed, 'blocks')));

describe('what the participants of a stratum are given', () => {
  test('has, in each condition, every row once before any comes again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat(0xffffffff), (rows, seed) => {
        const given = list(rows, seed, 50);
        for (const { condition } of arms) {
          const its = given.filter((one) => one.condition === condition).map(({ row }) => row);
          for (let from = 0; from + rows <= its.length; from += rows) {
            expect(new Set(its.slice(from, from + rows)).size).toBe(rows);
          }
          expect(its.every((row) => row >= 0 && row < rows)).toBe(true);
        }
      }),
    );
  });

  test('has rows in other orders each time', () => {
    const orders = counted(
      Array.from({ length: 600 }, (_, seed) =>
        list(3, seed, 18)
          .filter(({ condition }) => condition === 'now')
          .slice(0, 3)
          .map(({ row }) => row)
          .join(),
      ),
    );
    expect(orders.size).toBe(6);
    for (const times of orders.values()) expect(Math.abs(times - 100)).toBeLessThan(40);
  });

  test('does not depend on how many are taken, and says whose it is', () => {
    const given = list(4, 9, 30);
    expect(given.slice(0, 11)).toEqual(list(4, 9, 11));
    expect(given.every(({ stratum }) => stratum === 'north')).toBe(true);
  });
});
