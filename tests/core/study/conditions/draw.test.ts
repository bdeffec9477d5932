import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSeed, shuffledBy, unforeseen, upTo } from '../../../../src/core/study/conditions/draw.ts';
import { counted, seededRandom } from './seeded.ts';

describe('draws', () => {
  test('are whole numbers from 0 up to but not including the bound', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.integer({ min: 1, max: 1000 }), (seed, below) => {
        for (const draw of [fromSeed(seed, 'order'), unforeseen(seededRandom(seed))]) {
          const number = draw(below);
          expect(Number.isInteger(number) && number >= 0 && number < below).toBe(true);
        }
      }),
    );
  });

  test('throw away what lies beyond the last whole run, so that none is likelier', () => {
    const given = [
      [0xff, 0xff, 0xff, 0xff],
      [0, 0, 1, 4],
    ];
    const draw = unforeseen({ bytes: () => Uint8Array.from(given.shift() ?? []) });
    // 2^32 leaves 1 when divided by 3: its last number would make 0 likelier.
    expect(draw(3)).toBe(260 % 3);
    expect(given).toEqual([]);
  });

  test('of one seed differ by what they are for', () => {
    const drawn = (['blocks', 'condition', 'order'] as const).map((purpose) => {
      const draw = fromSeed(7, purpose);
      return upTo(8)
        .map(() => draw(1000))
        .join();
    });
    expect(new Set(drawn).size).toBe(3);
  });

  test('make each order equally likely', () => {
    const draw = fromSeed(1, 'order');
    const orders = counted(upTo(6000).map(() => shuffledBy(draw, 'abc').join('')));
    expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
    for (const times of orders.values()) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });
});
