import { describe, expect, test } from 'vitest';
import { upTo } from '../../../../src/core/study/conditions/draw.ts';
import { latinSquare } from '../../../../src/core/study/conditions/latin-square.ts';
import { counted } from './seeded.ts';

describe('a Latin square', () => {
  test.each([2, 3, 4, 5, 6, 7, 8, 9])('of %i is balanced for places and for what comes right before', (n) => {
    const square = latinSquare(n);
    const rounds = n % 2 === 0 ? 1 : 2;
    expect(square).toHaveLength(rounds * n);
    for (const row of square) expect([...row].sort()).toEqual(upTo(n));
    for (const place of upTo(n)) {
      const there = counted(square.map((row) => row[place]));
      expect([...there.values()]).toEqual(upTo(n).map(() => rounds));
    }
    const pairs = counted(square.flatMap((row) => row.slice(1).map((after, i) => `${row[i]} ${after}`)));
    expect(pairs.size).toBe(n * (n - 1));
    for (const times of pairs.values()) expect(times).toBe(rounds);
  });

  test('of four is the one that Williams gives', () => {
    expect(latinSquare(4)).toEqual([
      [0, 1, 3, 2],
      [1, 2, 0, 3],
      [2, 3, 1, 0],
      [3, 0, 2, 1],
    ]);
  });

  test('of one or none has one row', () => {
    expect(latinSquare(1)).toEqual([[0]]);
    expect(latinSquare(0)).toEqual([[]]);
  });
});
