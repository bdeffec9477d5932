import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstOf } from '../../../../src/core/study/conditions/allotment.ts';
import { unitOf } from '../../../../src/core/study/conditions/arms.ts';
import { fromSeed } from '../../../../src/core/study/conditions/draw.ts';
import type { Blocks } from '../../../../src/core/study/conditions/permuted-blocks.ts';
import { faultsOfBlocks, permutedBlocks } from '../../../../src/core/study/conditions/permuted-blocks.ts';
import { exactRates, Guesser } from './guesser.ts';

const arms = (...shares: number[]) => shares.map((share, i) => ({ condition: `c${i}`, share }));
const list = (blocks: Blocks, seed: number, count: number) =>
  firstOf(count, permutedBlocks(blocks, fromSeed(seed, 'blocks')));
const howMany = (given: readonly string[], condition: string) =>
  given.filter((one) => one === condition).length;

const someBlocks = fc
  .record({
    shares: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
    times: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
  })
  .map(({ shares, times }): Blocks => {
    const unit = unitOf(arms(...shares));
    return { arms: arms(...shares), sizes: times.map((time) => time * unit) };
  });

describe('permuted blocks', () => {
  test('give every arm its share at every end of a block', () => {
    fc.assert(
      fc.property(someBlocks, fc.nat(0xffffffff), ({ arms: all, sizes }, seed) => {
        for (const size of sizes) {
          const given = list({ arms: all, sizes: [size] }, seed, 3 * size);
          for (let end = size; end <= given.length; end += size) {
            for (const { condition, share } of all) {
              expect(howMany(given.slice(0, end), condition)).toBe((end * share) / unitOf(all));
            }
          }
        }
      }),
    );
  });

  test('of any sizes never lead an arm further from another of its share than half of the longest', () => {
    fc.assert(
      fc.property(someBlocks, fc.nat(0xffffffff), (blocks, seed) => {
        const given = list(blocks, seed, 40);
        const longest = Math.max(...blocks.sizes);
        const unit = unitOf(blocks.arms);
        let [apart, unfair] = [0, 0];
        for (let place = 1; place <= given.length; place++) {
          const numbers = blocks.arms.map(({ condition, share }) => {
            const number = howMany(given.slice(0, place), condition);
            unfair = Math.max(unfair, Math.abs(number - (place * share) / unit));
            return { share, number };
          });
          for (const one of numbers) {
            const alike = numbers.filter(({ share }) => share === one.share).map(({ number }) => number);
            apart = Math.max(apart, Math.max(...alike) - Math.min(...alike));
          }
        }
        expect(apart).toBeLessThanOrEqual(longest / 2);
        expect(unfair).toBeLessThanOrEqual(longest / 4);
      }),
    );
  });

  test('begin in each of the six ways that a block of four can be arranged, about equally often', () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const order = list({ arms: arms(1, 1), sizes: [4] }, seed, 4).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  test('that cannot be are told, and not made', () => {
    const faults = (shares: number[], sizes: number[]) => faultsOfBlocks({ arms: arms(...shares), sizes });
    expect(faults([1, 1], [4, 6])).toEqual([]);
    expect(faults([2, 1], [3, 4, 0])).toEqual([
      { kind: 'size', size: 4, unit: 3 },
      { kind: 'size', size: 0, unit: 3 },
    ]);
    expect(faults([1, 0.5], [3])).toEqual([{ kind: 'share', condition: 'c1' }]);
    expect(faults([], [4])).toEqual([{ kind: 'empty' }]);
    expect(faults([1, 1], [])).toEqual([{ kind: 'empty' }]);
    expect(faults([1, 1], [4, 4])).toEqual([{ kind: 'foreseeable' }]);
    expect(() => list({ arms: arms(1, 1), sizes: [3] }, 1, 1)).toThrow('impossible blocks: size');
  });
});

describe('somebody who knows the sizes and everything before', () => {
  const two = arms(1, 1);
  const rates = (...sizes: number[]) => exactRates({ arms: two, sizes }, 12);

  test('is certain of the end of every block of one size, and guesses 17 of 24 right', () => {
    // Blocks of four: always the fourth, the third after two alike (one time in three), and half of the rest.
    expect(rates(4).right).toBeCloseTo(17 / 24, 12);
    expect(rates(4).certain).toBeCloseTo(1 / 3, 12);
    expect(rates(4).certainAtEnds).toBeCloseTo(1, 12);
  });

  test('is seldom certain of the end of a block when sizes vary, but still guesses better than by lot', () => {
    const varied = rates(4, 6, 8);
    expect(varied.certainAtEnds).toBeCloseTo(0.0596, 4);
    expect(varied.certain).toBeCloseTo(0.0238, 4);
    expect(varied.right).toBeCloseTo(0.6651, 4);
    expect(exactRates({ arms: arms(2, 1), sizes: [3, 6, 9] }, 9).certainAtEnds).toBeLessThan(0.1);
    expect(exactRates({ arms: arms(1, 1, 1), sizes: [3, 6] }, 8).certainAtEnds).toBeLessThan(0.3);
  });

  test.each([[[4]], [[4, 6, 8]]])(
    'does as well against real lists of sizes %j as can be worked out',
    (sizes) => {
      let right = 0;
      for (let seed = 0; seed < 2000; seed++) {
        let guesser = new Guesser({ arms: two, sizes });
        for (const condition of list({ arms: two, sizes }, seed, 12)) {
          const arm = two.findIndex((one) => one.condition === condition);
          if (guesser.guess() === arm) right += 1;
          guesser = guesser.saw(arm);
        }
      }
      expect(Math.abs(right / (2000 * 12) - rates(...sizes).right)).toBeLessThan(0.012);
    },
  );
});
