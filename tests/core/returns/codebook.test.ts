import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { codebook } from '../../../src/core/returns/codebook.ts';
import { choicesTable } from '../../../src/core/returns/choices-table.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import { encounterTables } from '../../../src/core/returns/encounter-tables.ts';

const tables = encounterTables([]);
const csv = writeCsv(anonymise(codebook, tables));
const rows = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

test('has every column of every table, and no other, in their order', () => {
  const columns = tables.flatMap(({ name, columns }) => columns.map((column) => [name, column.name]));
  expect(rows.map(({ table, column }) => [table, column])).toEqual(columns);
});

test('says of the choices what it always said', async () => {
  await expect(writeCsv(anonymise(codebook, [choicesTable]))).toMatchFileSnapshot(
    './codebook-of-choices.csv',
  );
});

test('gives levels that can be taken apart again', () => {
  for (const [at, column] of tables.flatMap(({ columns }) => columns).entries()) {
    const levels = rows[at]?.['levels'] ?? '';
    const parts = levels === '' ? [] : levels.split(' | ').map((level) => level.split(' = '));
    expect(parts).toEqual(Object.entries(column.levels ?? {}));
  }
});

test('gives every number bounds, and nothing else', () => {
  for (const { type, bounds, column } of rows) {
    expect([column, type === 'integer' || type === 'number']).toEqual([column, bounds !== '']);
  }
});
