import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Pool } from '../../../src/core/pool/pool.ts';
import { cohortTables } from '../../../src/core/simulation/cohort-tables.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import { digest } from '../../support/ports.ts';
import type { ReturnedFile } from '../../support/returned-files.ts';
import { changedZip, returnedFiles } from '../../support/returned-files.ts';
import { fullStudy, simulatedReturns } from '../../support/simulated.ts';

const files = await returnedFiles(4);
const [first] = files as [ReturnedFile];

async function pooled(some: readonly ReturnedFile[]) {
  const pool = new Pool(fullStudy, digest, 'simulated');
  for (const { name, content } of some) await pool.add(name, content);
  return pool;
}
const rowsOf = (pool: Pool) => pool.tables().map(({ name, rows }) => [name, rows]);
const fate = async (content: Uint8Array) => (await pooled([{ name: 'one.zip', content }])).judged()[0];

test('what made-up people handed back comes out as it went in, the last return of each', async () => {
  const last = new Map((await simulatedReturns(4)).map((one) => [one.participant, participationTables(one)]));
  const expected = cohortTables([...last.values()]).map(({ name, rows }) => [name, rows]);
  const pool = await pooled(files);
  expect(rowsOf(pool)).toEqual(expected);
  expect(pool.judged().filter(({ taken }) => taken)).toHaveLength(last.size);
});

test('the same files in any order and any portions come to the same pool', async () => {
  const expected = await pooled(files);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray([...files, ...files], { minLength: 2 * files.length }),
      async (mixed) => {
        const pool = await pooled(mixed);
        expect(rowsOf(pool)).toEqual(rowsOf(expected));
        expect(pool.judged()).toEqual(expected.judged());
      },
    ),
    { numRuns: 10 },
  );
});

test('people’s returns are taken from people alone', async () => {
  const pool = new Pool(fullStudy, digest);
  await pool.add(first.name, first.content);
  expect(pool.judged()).toEqual([{ file: first.name, taken: false, why: { kind: 'not-data' } }]);
});

describe('a file that is no whole return is told apart, and the rest is taken', () => {
  const swap = (end: string, from: RegExp, to: string) =>
    changedZip(first.content, { [end]: (text) => text.replace(from, to) });

  test.each([
    ['cut short', first.content.slice(0, 900), { kind: 'damaged' }],
    ['no zip', new TextEncoder().encode('hello'), { kind: 'damaged' }],
    ['another zip', changedZip(first.content, { '.csv': () => null }), { kind: 'not-a-return' }],
    [
      'without a table',
      changedZip(first.content, { 'scales_data.csv': () => null }),
      { kind: 'no-table', table: 'scales' },
    ],
    [
      'with a column renamed',
      swap('answers_data.csv', /item/, 'Frage'),
      { kind: 'table', table: 'answers', why: { kind: 'column-missing', column: 'item' } },
    ],
    [
      'with another’s row in it',
      swap('answers_data.csv', /simulated_.{16}/, `simulated_${'0'.repeat(16)}`),
      { kind: 'who', table: 'answers' },
    ],
    [
      'with a value that cannot be',
      swap('participants_data.csv', /(phone|tablet|computer)/, 'fridge'),
      {
        kind: 'table',
        table: 'participants',
        why: { kind: 'cell', row: 2, column: 'device_class', found: 'fridge' },
      },
    ],
  ])('%s', async (_, content, why) => {
    const pool = await pooled([...files.slice(1), { name: 'z.zip', content }]);
    expect(pool.judged().at(-1)).toEqual({ file: 'z.zip', taken: false, why });
    expect(rowsOf(pool)).toEqual(rowsOf(await pooled(files.slice(1))));
  });

  test('another study’s', async () => {
    const other = { ...fullStudy, study: { ...fullStudy.study, study: 'others' } };
    const [theirs] = (await returnedFiles(1, other)) as [ReturnedFile];
    expect(await fate(theirs.content)).toMatchObject({ why: { kind: 'other-study', study: 'others' } });
  });

  test('with a better score than the choices give', async () => {
    const edited = changedZip(first.content, {
      'scores_data.csv': (text) => {
        const [head = '', ...rows] = text.trimEnd().split('\r\n');
        const at = head.split(',').indexOf('handled_percent');
        const better = rows.map((row) => row.split(',').with(at, '100').join(','));
        return [head, ...better, ''].join('\r\n');
      },
    });
    expect(await fate(edited)).toMatchObject({ taken: false, why: { kind: 'scores' } });
  });
});

test('a return that a spreadsheet has opened and kept is taken, the same but for its look', async () => {
  const worn = changedZip(first.content, {
    '.csv': (text) => {
      const rows = csvParseRows(text).map((row) =>
        row.map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell)),
      );
      return `\uFEFF${dsvFormat(';').formatRows(rows)}`;
    },
  });
  const pool = await pooled([{ name: first.name, content: worn }]);
  expect(pool.judged()).toMatchObject([
    { taken: true, wear: ['byte-order-mark', 'decimal-commas', 'semicolons'] },
  ]);
  expect(rowsOf(pool)).toEqual(rowsOf(await pooled([first])));
});
