import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keepsApart } from '../../../../src/core/study/conditions/act-now.ts';
import { upTo } from '../../../../src/core/study/conditions/draw.ts';
import type { Ordering } from '../../../../src/core/study/conditions/encounter-order.ts';
import { orderFault, orderOf, orderRows } from '../../../../src/core/study/conditions/encounter-order.ts';
import { counted } from './seeded.ts';

/** Small letters are ordinary, capitals act-now. */
const encounters = (letters: string) =>
  Array.from(letters, (id) => ({ id, isActNow: id === id.toUpperCase() }));
const ordered = (ordering: Ordering, letters: string, by: { seed?: number; row?: number }) =>
  orderOf(ordering, encounters(letters), { seed: 0, row: 0, ...by })
    .map(({ id }) => id)
    .join('');
const rowsOf = (letters: string) =>
  upTo(orderRows('latin-square', encounters(letters))).map((row) =>
    ordered('latin-square', letters, { row }),
  );

describe('encounters in a fixed order', () => {
  test('come as written, if act-now ones are apart as written', () => {
    expect(ordered('fixed', 'aXbc', { seed: 5, row: 3 })).toBe('aXbc');
    expect(orderFault('fixed', encounters('aXbc'))).toBeNull();
    expect(orderFault('fixed', encounters('abcX'))).toBe('act-now-place');
    expect(() => ordered('fixed', 'abcX', {})).toThrow('impossible order: act-now-place');
    expect(orderRows('fixed', encounters('aXbc'))).toBe(1);
  });
});

describe('encounters in a random order', () => {
  test('come in each allowed order about equally often, and in no other', () => {
    // Three orders of the ordinary ones times two, two of the act-now ones, one way to place them.
    const two = counted(upTo(6000).map((seed) => ordered('random', 'abcXY', { seed })));
    expect(two.size).toBe(12);
    for (const times of two.values()) expect(Math.abs(times - 500)).toBeLessThan(90);
    const one = counted(upTo(6000).map((seed) => ordered('random', 'abcX', { seed })));
    expect(one.size).toBe(12);
    for (const times of one.values()) expect(Math.abs(times - 500)).toBeLessThan(90);
  });

  test('keep act-now ones apart wherever that can be', () => {
    fc.assert(
      fc.property(fc.nat(7), fc.nat(4), fc.nat(0xffffffff), (ordinary, actNow, seed) => {
        const letters = 'abcdefg'.slice(0, ordinary) + 'VWXY'.slice(0, actNow);
        const isPossible = actNow === 0 || actNow < ordinary;
        expect(orderFault('random', encounters(letters))).toBe(isPossible ? null : 'too-many-act-now');
        if (!isPossible) return;
        const order = ordered('random', letters, { seed });
        expect(keepsApart(encounters(order))).toBe(true);
        expect([...order].sort()).toEqual([...letters].sort());
        expect(ordered('random', letters, { seed })).toBe(order);
      }),
    );
  });
});

describe('encounters by the rows of a square', () => {
  test('without act-now ones are balanced for places and carry-over', () => {
    const rows = rowsOf('abcde');
    expect(rows).toHaveLength(10);
    const pairs = counted(rows.flatMap((row) => upTo(4).map((i) => row.slice(i, i + 2))));
    expect([...pairs.values()]).toEqual(upTo(20).map(() => 2));
    expect(ordered('latin-square', 'abcde', { row: 13 })).toBe(rows[3]);
  });

  test.each(['abX', 'abcX', 'abcdX', 'abcdXY', 'abcdeVXY', 'abcdefX'])(
    'with act-now ones in %s keep these apart and both kinds balanced',
    (letters) => {
      const rows = rowsOf(letters);
      for (const row of rows) expect(keepsApart(encounters(row))).toBe(true);
      for (const kind of [/[a-z]/g, /[A-Z]/g]) {
        const its = rows.map((row) => row.match(kind) ?? []);
        const count = its[0]!.length;
        const pairs = counted(its.flatMap((row) => row.slice(1).map((after, i) => row[i]! + after)));
        expect(pairs.size).toBe(count * (count - 1));
        expect(new Set(pairs.values()).size).toBeLessThanOrEqual(1);
        for (const place of upTo(count)) {
          const there = counted(its.map((row) => row[place]));
          expect([there.size, new Set(there.values()).size]).toEqual([count, 1]);
        }
      }
      const places = rows.map((row) => row.replace(/[a-z]/g, 'a').replace(/[A-Z]/g, 'X'));
      expect(new Set(places).size).toBe(1);
    },
  );

  test('spread act-now ones evenly', () => {
    expect(rowsOf('abcdefX')[0]).toMatch(/^[a-f]{3}X[a-f]{3}$/);
    expect(rowsOf('abcdeXY')[0]).toMatch(/^[a-e]{2}[XY][a-e]{2}[XY][a-e]$/);
  });

  test('with too many act-now ones cannot be', () => {
    expect(orderFault('latin-square', encounters('abXY'))).toBe('too-many-act-now');
    expect(() => ordered('latin-square', 'abXY', {})).toThrow('impossible order: too-many-act-now');
  });
});
