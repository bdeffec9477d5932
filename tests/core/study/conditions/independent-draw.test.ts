import { describe, expect, test } from 'vitest';
import { fromSeed, shuffledBy, upTo } from '../../../../src/core/study/conditions/draw.ts';
import { drawnAlone } from '../../../../src/core/study/conditions/independent-draw.ts';
import { counted } from './seeded.ts';

const arms = [
  { condition: 'now', share: 2 },
  { condition: 'later', share: 1 },
];
const seeds = upTo(12_000).map((n) => Math.imul(n, 2654435761) >>> 0);
const given = (seed: number) => drawnAlone(arms, 4, { stratum: 'north', seed });

describe("a draw from the participant's own seed", () => {
  test('is the same whenever it is made', () => {
    expect(given(123)).toEqual(given(123));
    expect(given(123).stratum).toBe('north');
  });

  test('gives conditions by their shares and rows equally, neither going with the other', () => {
    const cells = counted(seeds.map(given).map(({ condition, row }) => `${condition} ${row}`));
    expect(cells.size).toBe(8);
    for (const [cell, times] of cells) {
      expect(Math.abs(times - (cell.startsWith('now') ? 2000 : 1000))).toBeLessThan(170);
    }
  });

  test('does not go with the order that the same seed gives', () => {
    const cells = counted(
      seeds.map((seed) => `${given(seed).condition} ${shuffledBy(fromSeed(seed, 'order'), 'abc').join('')}`),
    );
    expect(cells.size).toBe(12);
    for (const [cell, times] of cells) {
      expect(Math.abs(times - (cell.startsWith('now') ? 1333 : 667))).toBeLessThan(140);
    }
  });

  test('lets groups differ in size, as it says: 24 to 16 or worse in about a quarter of studies of 40', () => {
    const equal = ['a', 'b'].map((condition) => ({ condition, share: 1 }));
    const uneven = upTo(300).filter((study) => {
      const group = seeds.slice(study * 40, study * 40 + 40);
      const inA = group.filter(
        (seed) => drawnAlone(equal, 1, { stratum: 'all', seed }).condition === 'a',
      ).length;
      return Math.abs(inA - 20) >= 4;
    }).length;
    expect(uneven / 300).toBeGreaterThan(0.18);
    expect(uneven / 300).toBeLessThan(0.36);
  });
});
