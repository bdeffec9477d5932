import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { cellText } from '../../../src/core/returns/csv.ts';
import { excelPieces, guard, unguard } from '../../../src/core/returns/excel.ts';
import type { Cell, Table } from '../../../src/core/returns/table.ts';
import { column } from '../../../src/core/returns/table.ts';

/** Texts made of what is dangerous, what hides it, and anything else. */
const bad = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
const piece = fc.oneof(
  fc.constantFrom(...bad, "'", ' ', '\u0000', '\u00A0', '\uFEFF', '"', ','),
  fc.string(),
);
const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));

/** As a spreadsheet may see it: white space and zeros before the sign are passed over. */
function calculates(cell: string): boolean {
  const seen = cell.replace(/^[\s\u0000]+/u, '');
  return bad.some((sign) => seen.startsWith(sign) || (seen === '' && cell.includes(sign)));
}

describe('the guard', () => {
  test('loses nothing and lets nothing through', () => {
    fc.assert(
      fc.property(text, (some) => {
        expect(unguard(guard(some))).toBe(some);
        expect(calculates(guard(some))).toBe(false);
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    [" \u0000'=1+1", " \u0000'=1+1"],
    ["'=1+1", "''=1+1"],
    ['=1+1\nnote', "'=1+1\nnote"],
    ['\u00A0－1', "'\u00A0－1"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['ask-coffee', 'ask-coffee'],
  ])('writes %j as %j', (some, guarded) => {
    expect(guard(some)).toBe(guarded);
    expect(unguard(guarded)).toBe(some);
  });
});

const cells: Table<Cell, Cell> = {
  name: 'cells',
  row: 'a cell',
  order: () => '',
  rows: (cell) => [cell],
  columns: [
    column({ name: 'cell', type: 'string', meaning: 'Anything.', missing: 'null', value: (cell) => cell }),
  ],
};

describe('the copy for Excel', () => {
  test('has a byte order mark, and its text comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const csv = [...excelPieces(anonymise(cells, texts))].join('');
        expect(csv.startsWith('\uFEFFcell\r\n')).toBe(true);
        const read: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n', from: 2 });
        expect(read.map(([cell = '']) => unguard(cell))).toEqual(texts);
      }),
    );
  });

  test('leaves numbers alone', () => {
    const numbers = [-2, 0.5, null, true];
    expect([...excelPieces(anonymise(cells, numbers))].join('')).toBe(
      `\uFEFF${['cell', ...numbers.map(cellText)].map((line) => `${line}\r\n`).join('')}`,
    );
  });
});
