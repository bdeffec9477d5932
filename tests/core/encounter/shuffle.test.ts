import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mulberry32, shuffled } from '../../../src/core/encounter/shuffle.ts';

describe('the order of choices', () => {
  test('follows from the seed and the turn alone', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(40), fc.uniqueArray(fc.string()), (seed, turn, items) => {
        expect(shuffled(items, seed, turn)).toEqual(shuffled(items, seed, turn));
        expect([...shuffled(items, seed, turn)].sort()).toEqual([...items].sort());
      }),
    );
  });

  test('puts each of three choices first about equally often', () => {
    const first = { a: 0, b: 0, c: 0 };
    for (let seed = 0; seed < 6000; seed++) {
      const [choice] = shuffled(['a', 'b', 'c'] as const, Math.imul(seed, 2654435761) >>> 0, seed % 9);
      if (choice) first[choice]++;
    }
    for (const times of Object.values(first)) expect(times).toBeGreaterThan(1850);
  });

  test('comes from mulberry32, whose first numbers for seed 0 are known', () => {
    const next = mulberry32(0);
    expect([next(), next(), next()].map((number) => Math.floor(number * 4294967296))).toEqual([
      1144304738, 1416247, 958946056,
    ]);
  });
});
