import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encounterTables } from '../../../src/core/returns/encounter-tables.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import type { AnonymousTable } from '../../../src/core/returns/anonymise.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import type { Returning } from '../../../src/core/returns/returning.ts';
import type { Cell, ColumnMeaning } from '../../../src/core/returns/table.ts';
import { returning } from '../../support/returning.ts';
import { simulatedReturns } from '../../support/simulated.ts';
import { TakePart } from '../../support/take-part.ts';
import { randomRuns } from '../../support/random-runs.ts';

const simulated = await simulatedReturns(12);
const whole = participationTables(simulated[0]!);

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

const untrueIn = (tables: readonly AnonymousTable[]) =>
  tables.flatMap(({ name, columns, rows }) =>
    rows.flatMap((row) =>
      columns.flatMap((one, i) => untrue(one, row[i] ?? null).map((what) => `${name}.${what}`)),
    ),
  );

describe('what the columns say of themselves', () => {
  test('is true of every cell of every run', () => {
    fc.assert(
      fc.property(randomRuns, (runs) => {
        expect(untrueIn(tablesOf(runs))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('is true of every cell of every return of a simulated study', () => {
    expect(simulated.length).toBeGreaterThan(10);
    expect(simulated.flatMap((returning) => untrueIn(participationTables(returning)))).toEqual([]);
  });

  test('is the same in every return of a study, whatever its rows', () => {
    const told = (returning: Returning) =>
      participationTables(returning).map(({ name, columns }) => [
        name,
        columns.map((one) => ({ ...one, value: 0 })),
      ]);
    for (const one of simulated) expect(told(one)).toEqual(told(simulated[0]!));
  });

  test.each(whole)('has, in $name, names that every program takes, each once', ({ columns }) => {
    const names = columns.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{0,31}$/);
    expect(new Set(names).size).toBe(names.length);
  });

  test('has no clock time, no duration and no theme that stands alone', () => {
    const names = whole.flatMap(({ columns }) => columns.map(({ name }) => name));
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

describe('the columns about surveys and participations', () => {
  test.each([
    [
      'answers',
      'participant instrument instrument_version wave item value missing_reason shown_order changed',
    ],
    ['scales', 'participant instrument instrument_version wave scale score answered items'],
    ['encounters', 'participant place phase scenario levels encounter outcome'],
    [
      'participants',
      'participant origin study_version condition consent_version stage_reached weeks_since_baseline feedback_mode seen_look_back engine_version resumed return_n pacing input device_class language deletion_sha256 bg_placed',
    ],
    [
      'wide',
      'participant origin study_version condition consent_version pre_sure pre_why_sure pre_confidence_score post_sure post_why_sure post_confidence_score fu_sure fu_why_sure fu_confidence_score calm_exp_handled calm_bound_handled other_exp_handled other_bound_handled',
    ],
  ])('of %s are these for ever, in this order; new ones come at the end', (table, own) => {
    const tables = participationTables(returning(new TakePart()));
    const columns = tables.find(({ name }) => name === table)?.columns ?? [];
    expect(columns.map(({ name }) => name).join(' ')).toBe(own);
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
