import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encounterTables } from '../../../src/core/returns/encounter-tables.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { deletionColumn } from '../../../src/core/returns/deletion.ts';
import type { Cell, ColumnMeaning } from '../../../src/core/returns/table.ts';
import { randomRuns } from '../../support/random-runs.ts';

const tablesOf = (runs: Parameters<typeof finishedOf>[0]) =>
  encounterTables(finishedOf(runs, 'p'.repeat(16)));
const declared = tablesOf([]);

/** What is wrong with a cell, by what its column says of itself. */
function untrue({ name, type, levels, bounds, missing }: ColumnMeaning, cell: Cell): string[] {
  const wrong = (what: string, is: boolean) => (is ? [`${name}: ${String(cell)} is ${what}`] : []);
  if (cell === null) return wrong('empty', missing === null);
  if (type === 'boolean') return wrong('no truth value', typeof cell !== 'boolean');
  if (type === 'string') {
    const unknown = levels !== null && !Object.hasOwn(levels, String(cell));
    return [...wrong('no text', typeof cell !== 'string'), ...wrong('no level', unknown)];
  }
  if (typeof cell !== 'number') return wrong('no number', true);
  return [
    ...wrong('no whole number', type === 'integer' && !Number.isInteger(cell)),
    ...wrong('out of bounds', bounds === null || cell < bounds.least || cell > (bounds.most ?? Infinity)),
  ];
}

describe('what the columns say of themselves', () => {
  test('is true of every cell of every run', () => {
    fc.assert(
      fc.property(randomRuns, (runs) => {
        const wrong = tablesOf(runs).flatMap(({ name, columns, rows }) =>
          rows.flatMap((row) =>
            columns.flatMap((one, i) => untrue(one, row[i] ?? null).map((what) => `${name}.${what}`)),
          ),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(declared)('has, in $name, names that every program takes, each once', ({ columns }) => {
    const names = [...columns, deletionColumn].map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has no clock time, no duration and no theme that stands alone', () => {
    const names = declared.flatMap(({ columns }) => columns.map(({ name }) => name));
    const themes = ['expertise', 'confidentiality', 'stigma', 'boundaries', 'exp', 'conf', 'stig', 'bound'];
    expect(names.filter((name) => /time|date|_ms$|^at_/.test(name) || themes.includes(name))).toEqual([]);
  });
});

describe('the columns', () => {
  const general =
    'participant encounter attempt of_record scenario scenario_version key_version key_status perspective levels';

  test.each([
    ['scores', 'theme handled_percent handled_earned handled_possible handled_k'],
    ['critical', 'behaviour outcome'],
    ['noticed', 'asked step place sign displayed decoy picked'],
  ])('of %s are these for ever, in this order; new ones come at the end', (table, own) => {
    const columns = declared.find(({ name }) => name === table)?.columns ?? [];
    expect(columns.map(({ name }) => name)).toEqual(`${general} ${own}`.split(' '));
  });
});

test('the order in which encounters were played changes nothing in any table', () => {
  fc.assert(
    fc.property(randomRuns, (runs) => {
      const rows = (some: typeof runs) => tablesOf(some).map((table) => table.rows);
      expect(rows(runs.toReversed())).toEqual(rows(runs));
    }),
    { numRuns: 30 },
  );
});
