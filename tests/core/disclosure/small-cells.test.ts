import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shown, Totals } from '../../../src/core/disclosure/small-cells.ts';
import { roundedToFive, suppressed } from '../../../src/core/disclosure/small-cells.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Every table that fits what is shown and the totals: by trying all, as somebody would who wants to know. */
function* fitting(
  shown: readonly Shown[][],
  counts: readonly number[][],
  totals: Totals,
): Generator<number[][]> {
  const open = shown.flatMap((row, i) => row.flatMap((cell, j) => (cell === null ? [[i, j] as const] : [])));
  const table = shown.map((row) => row.map((cell) => cell ?? 0));
  const rowSums = counts.map(sum);
  const columnSums = (counts[0] ?? []).map((_, j) => sum(counts.map((row) => row[j] ?? 0)));
  function* fill(at: number): Generator<number[][]> {
    const next = open[at];
    if (!next) {
      const fitsRows = table.every((row, i) => sum(row) === rowSums[i]);
      const fitsColumns = columnSums.every((total, j) => sum(table.map((row) => row[j] ?? 0)) === total);
      if (fitsRows && (totals === 'rows' || fitsColumns)) yield table.map((row) => [...row]);
      return;
    }
    const [i, j] = next;
    const line = table[i] ?? [];
    const most = (rowSums[i] ?? 0) - sum(line.map((cell, column) => (column === j ? 0 : cell)));
    for (let value = 0; value <= most; value += 1) {
      line[j] = value;
      yield* fill(at + 1);
    }
    line[j] = 0;
  }
  yield* fill(0);
}

/** The small counts that all fitting tables agree on. */
function workedOut(
  shown: readonly Shown[][],
  counts: readonly number[][],
  totals: Totals,
  bound: number,
): string[] {
  const small = counts.flatMap((row, i) =>
    row.flatMap((count, j) => (count > 0 && count < bound ? [[i, j] as const] : [])),
  );
  const values = small.map(() => new Set<number>());
  for (const table of fitting(shown, counts, totals)) {
    for (const [at, [i, j]] of small.entries()) values[at]?.add(table[i]?.[j] ?? 0);
    if (values.every(({ size }) => size > 1)) return [];
  }
  return small.filter((_, at) => (values[at]?.size ?? 0) < 2).map(String);
}

describe('small counts', () => {
  test('are left out, and one more so that subtraction does not give them back', () => {
    expect(suppressed([[3, 10, 20]], 'under-5', 'rows')).toEqual([[null, null, 20]]);
  });

  test('are left out of a table in rings: worked by hand', () => {
    const counts = [
      [3, 20, 30],
      [12, 40, 18],
      [25, 16, 50],
    ];
    const shown = suppressed(counts, 'under-5');
    expect(shown[0]?.[0]).toBeNull();
    expect(shown.flat().filter((cell) => cell === null)).toHaveLength(4);
    expect(workedOut(shown, counts, 'both', 5)).toEqual([]);
  });

  test('cannot hide behind empty counts alone, from which nothing can be taken', () => {
    const counts = [
      [3, 0, 0],
      [5, 0, 0],
    ];
    const shown = suppressed(counts, 'under-5');
    expect(shown.flat().every((cell) => cell === null)).toBe(true);
  });

  test('that are alone with nothing beside them take the whole table along', () => {
    expect(suppressed([[3]], 'under-5', 'rows')).toEqual([[null]]);
  });

  test('are no matter where there are none', () => {
    const counts = [
      [0, 7],
      [9, 0],
    ];
    expect(suppressed(counts, 'under-5')).toEqual(counts);
    expect(suppressed([[9, 12]], 'under-10', 'rows')).toEqual([[null, null]]);
  });

  test('are rounded by HESA’s rule', () => {
    expect([0, 1, 2, 3, 7, 8, 12, 13].map(roundedToFive)).toEqual([0, 0, 0, 5, 5, 10, 10, 15]);
    expect(suppressed([[1, 4, 23]], 'hesa', 'rows')).toEqual([[0, 5, 25]]);
  });

  const table = (most: number) =>
    fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 3 })).chain(([rows, columns]) =>
      fc.array(fc.array(fc.nat(most), { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );

  test.each<[Totals]>([['rows'], ['both']])(
    'cannot be worked out from what is shown and the totals of %s, by whoever tries every table that fits',
    (totals) => {
      fc.assert(
        fc.property(table(7), (counts) => {
          const shown = suppressed(counts, 'under-5', totals);
          const isAll = shown.flat().every((cell) => cell === null);
          for (const [i, row] of counts.entries())
            for (const [j, count] of row.entries()) {
              const cell = shown[i]?.[j];
              if (count > 0 && count < 5) expect(cell).toBeNull();
              else if (cell !== null) expect(cell).toBe(count);
            }
          // A table that is left out altogether is left out with its totals.
          if (!isAll) expect(workedOut(shown, counts, totals, 5)).toEqual([]);
        }),
        { numRuns: 150 },
      );
    },
  );
});
