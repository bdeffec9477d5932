import { dsvFormat } from 'd3-dsv';
import { strFromU8, strToU8 } from 'fflate';
import { unguard } from '../returns/excel.ts';
import type { Cell, ColumnMeaning } from '../returns/table.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';

/** What a file shows of having been opened and kept by another program; nothing of it is lost. */
export type Wear =
  'byte-order-mark' | 'utf-16' | 'semicolons' | 'tabs' | 'decimal-commas' | 'capitals' | 'more-columns';

/** A table as it was read back, its columns in their declared order. */
export interface ReadTable {
  rows: readonly (readonly Cell[])[];
  wear: readonly Wear[];
}

/** Why a table cannot be read. `row` is a line of the file, from 1. */
export type Unread =
  | { kind: 'encoding' }
  | { kind: 'column-missing'; column: string }
  | { kind: 'column-twice'; column: string }
  | { kind: 'ragged'; row: number }
  | { kind: 'cell'; row: number; column: string; found: string };

/**
 * Reads a table back that `csvPieces` or `excelPieces` wrote, also where a spreadsheet has opened and kept it: with a
 * byte order mark, in UTF-16, with semicolons or tabs, with decimal commas, with TRUE for true; where it has done so, also
 * in columns of text, which hold every kind of answer. Columns are known by their names, in any order; those that are not declared are left out, as a newer version may write more.
 */
export function readWornCsv(bytes: Uint8Array, columns: readonly ColumnMeaning[]): Result<ReadTable, Unread> {
  const decoded = decode(bytes);
  if (!decoded) return fail({ kind: 'encoding' });
  const { separator, wear } = separated(decoded.text);
  const [header = [], ...lines] = dsvFormat(separator).parseRows(decoded.text);
  const places = columns.map(({ name }) => header.indexOf(name));
  const twice = columns.find(({ name }) => header.lastIndexOf(name) !== header.indexOf(name));
  if (twice) return fail({ kind: 'column-twice', column: twice.name });
  const missing = columns[places.indexOf(-1)];
  if (missing) return fail({ kind: 'column-missing', column: missing.name });
  const ragged = lines.findIndex(({ length }) => length !== header.length);
  if (ragged >= 0) return fail({ kind: 'ragged', row: ragged + 2 });
  const hasCapitals = columns.some(
    ({ type }, i) =>
      type === 'boolean' && lines.some((line) => /^(?:TRUE|FALSE)$/.test(line[places[i] ?? -1] ?? '')),
  );
  const cells = new CellReader(decoded.isGuarded, hasCapitals, separator === ';');
  const rows: Cell[][] = [];
  for (const [i, line] of lines.entries()) {
    const row: Cell[] = [];
    for (const [at, column] of columns.entries()) {
      const text = line[places[at] ?? -1] ?? '';
      const cell = cells.read(text, column.type);
      if (cell === undefined) return fail({ kind: 'cell', row: i + 2, column: column.name, found: text });
      row.push(cell);
    }
    rows.push(row);
  }
  const capitals: Wear[] = hasCapitals ? ['capitals'] : [];
  const more: Wear[] = header.length > columns.length ? ['more-columns'] : [];
  return succeed({ rows, wear: [...decoded.wear, ...wear, ...cells.wear, ...capitals, ...more] });
}

interface Decoded {
  text: string;
  wear: Wear[];
  /** Whether it is a copy for a spreadsheet, in which text is guarded. */
  isGuarded: boolean;
}

function decode(bytes: Uint8Array): Decoded | null {
  const [first, second, third] = bytes;
  const isLittle = first === 0xff && second === 0xfe;
  const is16 = isLittle || (first === 0xfe && second === 0xff);
  const hasMark = first === 0xef && second === 0xbb && third === 0xbf;
  const rest = bytes.subarray(is16 ? 2 : hasMark ? 3 : 0);
  const text = is16 ? fromUtf16(rest, isLittle) : strFromU8(rest);
  if (text.includes('\0') || (!is16 && !isUtf8(text, rest))) return null;
  const wear: Wear[] = is16 ? ['utf-16'] : hasMark ? ['byte-order-mark'] : [];
  return { text, wear, isGuarded: is16 || hasMark };
}

/** What is no UTF-8 becomes U+FFFD; but somebody may have written that sign. */
function isUtf8(text: string, bytes: Uint8Array): boolean {
  if (!text.includes('\uFFFD')) return true;
  const again = strToU8(text);
  return again.length === bytes.length && again.every((byte, i) => byte === bytes[i]);
}

function fromUtf16(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) text += String.fromCharCode(view.getUint16(at, isLittle));
  return text;
}

/** No name of a column holds any of these, so the header tells which it is. */
function separated(text: string): { separator: string; wear: Wear[] } {
  const [header = ''] = text.split('\n', 1);
  if (header.includes(';')) return { separator: ';', wear: ['semicolons'] };
  return header.includes('\t') ? { separator: '\t', wear: ['tabs'] } : { separator: ',', wear: [] };
}

class CellReader {
  readonly #isGuarded: boolean;
  readonly #hasCapitals: boolean;
  readonly #mayHaveCommas: boolean;
  #hasCommas = false;

  constructor(isGuarded: boolean, hasCapitals: boolean, mayHaveCommas: boolean) {
    this.#isGuarded = isGuarded;
    this.#hasCapitals = hasCapitals;
    this.#mayHaveCommas = mayHaveCommas;
  }

  get wear(): Wear[] {
    return this.#hasCommas ? ['decimal-commas'] : [];
  }

  /** The cell; undefined where the text is none of this type. */
  read(text: string, type: ColumnMeaning['type']): Cell | undefined {
    if (text === '') return null;
    if (type === 'string') return this.#text(this.#isGuarded ? unguard(text) : text);
    if (type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
    if (type === 'boolean') return { true: true, false: false }[text.toLowerCase()];
    return this.#number(text, type === 'integer');
  }

  #text(text: string): string {
    if (this.#hasCapitals && /^(?:TRUE|FALSE)$/.test(text)) return text.toLowerCase();
    return this.#mayHaveCommas && /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
  }

  #number(text: string, isWhole: boolean): number | undefined {
    if (!/^-?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
    const value = Number(text.replace(',', '.'));
    if (isWhole && !Number.isInteger(value)) return undefined;
    this.#hasCommas ||= text.includes(',');
    return value;
  }
}
