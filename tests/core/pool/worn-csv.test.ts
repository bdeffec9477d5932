import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWornCsv } from '../../../src/core/pool/worn-csv.ts';
import type { Wear } from '../../../src/core/pool/worn-csv.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import { excelPieces } from '../../../src/core/returns/excel.ts';
import type { Cell, Table } from '../../../src/core/returns/table.ts';
import { column } from '../../../src/core/returns/table.ts';

type Row = readonly Cell[];
const types = ['string', 'integer', 'number', 'boolean', 'date'] as const;
const table: Table<Row[], Row> = {
  name: 'toy',
  row: 'one row',
  columns: types.map((type, i) =>
    column<Row>({ name: `a_${type}`, type, meaning: type, value: (row) => row[i] ?? null }),
  ),
  rows: (rows) => rows,
  order: () => '',
};
const written = (rows: Row[]) => anonymise(table, [rows]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => readWornCsv(bytes, table.columns);

function utf16(text: string, isLittle: boolean): Uint8Array {
  const all = `\uFEFF${text}`;
  const bytes = new Uint8Array(2 * all.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < all.length; i += 1) view.setUint16(2 * i, all.charCodeAt(i), isLittle);
  return bytes;
}

const word = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .filter((text) => text !== '' && !text.includes('\0') && !/^(?:TRUE|FALSE|-?\d+,\d+)$/.test(text));
const tricky = fc.constantFrom(
  "'=1+1",
  '=1',
  '-3',
  'a;b',
  'a,b',
  'two\r\nlines',
  '"quoted"',
  "''",
  ' ',
  'NA',
  'é😀',
  'a\uFFFDb',
);
const rowOf = fc
  .tuple(
    fc.option(fc.oneof(word, tricky)),
    fc.option(fc.integer({ min: -1000, max: 1000 })),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    fc.option(fc.boolean()),
    fc.option(fc.constantFrom('2026-11-25', '2025-01-31')),
  )
  .map((row): Row => row);
const some = fc.array(rowOf, { maxLength: 8 });

/** As a spreadsheet of another country keeps a file: other separators, commas in numbers, TRUE. */
function resaved(rows: Row[], separator: string): string {
  const quoted = (text: string) => (/["\r\n;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = rows.map((row) =>
    row.map((cell) => {
      if (typeof cell === 'number') return quoted(String(cell).replace('.', ','));
      return cell === null ? '' : quoted(typeof cell === 'boolean' ? String(cell).toUpperCase() : cell);
    }),
  );
  return [types.map((type) => `a_${type}`), ...lines].map((line) => `${line.join(separator)}\r\n`).join('');
}

describe('a table that comes back', () => {
  test('is as it was written, also as the copy for a spreadsheet and in UTF-16', () => {
    fc.assert(
      fc.property(some, (rows) => {
        const csv = writeCsv(written(rows));
        const excel = [...excelPieces(written(rows))].join('');
        const all: [Uint8Array, Wear[]][] = [
          [bytesOf(csv), []],
          [bytesOf(excel), ['byte-order-mark']],
          [utf16(excel.slice(1), true), ['utf-16']],
          [utf16(excel.slice(1), false), ['utf-16']],
        ];
        for (const [bytes, wear] of all) expect(read(bytes)).toEqual({ ok: true, value: { rows, wear } });
      }),
    );
  });

  test('is as it was, where a spreadsheet kept it with other signs', () => {
    fc.assert(
      fc.property(some, fc.constantFrom(';', '\t'), (rows, separator) => {
        expect(read(bytesOf(resaved(rows, separator)))).toMatchObject({ ok: true, value: { rows } });
      }),
    );
  });

  test('says how it was worn', () => {
    expect(
      read(bytesOf('a_date;a_number;a_string;a_boolean;a_integer;new\r\n;1,5;x;WAHR;;\r\n')),
    ).toMatchObject({
      ok: false,
      fault: { kind: 'cell', row: 2, column: 'a_boolean', found: 'WAHR' },
    });
    expect(read(bytesOf('a_date;a_number;a_string;a_boolean;a_integer;new\r\n;1,5;x;True;;\r\n'))).toEqual({
      ok: true,
      value: { rows: [['x', null, 1.5, true, null]], wear: ['semicolons', 'decimal-commas', 'more-columns'] },
    });
  });

  test('has its truths and decimals back in columns of text, where a spreadsheet has changed them', () => {
    const worn = 'a_date;a_number;a_string;a_boolean;a_integer\r\n;;TRUE;FALSE;\r\n;;1,5;TRUE;\r\n';
    expect(read(bytesOf(worn))).toEqual({
      ok: true,
      value: {
        rows: [
          ['true', null, null, false, null],
          ['1.5', null, null, true, null],
        ],
        wear: ['semicolons', 'capitals'],
      },
    });
    const plain = 'a_date,a_number,a_string,a_boolean,a_integer\r\n,,TRUE,false,\r\n,,"1,5",true,\r\n';
    const kept = read(bytesOf(plain));
    expect(kept.ok && kept.value.rows.map(([text]) => text)).toEqual(['TRUE', '1,5']);
  });

  const header = 'a_string,a_integer,a_number,a_boolean,a_date';
  test.each([
    ['', { kind: 'column-missing', column: 'a_string' }],
    [header.replace('a_number', 'score'), { kind: 'column-missing', column: 'a_number' }],
    [`${header},a_date`, { kind: 'column-twice', column: 'a_date' }],
    [`${header}\r\nx,1\r\n`, { kind: 'ragged', row: 2 }],
    [
      `${header}\r\nx,1,2,true,2026-11-25\r\nx,1.5,2,true,\r\n`,
      { kind: 'cell', row: 3, column: 'a_integer', found: '1.5' },
    ],
    [`${header}\r\nx,1,=2+2,true,\r\n`, { kind: 'cell', row: 2, column: 'a_number', found: '=2+2' }],
    [
      `${header}\r\nx,1,2,true,25/11/2026\r\n`,
      { kind: 'cell', row: 2, column: 'a_date', found: '25/11/2026' },
    ],
  ])('is refused at its first fault: %j', (text, fault) => {
    expect(read(bytesOf(text))).toEqual({ ok: false, fault });
  });

  test.each([[[0xff, 0x41, 0x80]], [[0x61, 0, 0x62, 0]]])('is refused where it is no text: %j', (bytes) => {
    expect(read(Uint8Array.from(bytes))).toEqual({ ok: false, fault: { kind: 'encoding' } });
  });
});
