import type { Result } from '../../../result.ts';
import { fail, succeed } from '../../../result.ts';
import type { Line } from './sheet.ts';
import type { UnzipFault } from '../../../unzip.ts';
import { xmlPieces } from './xml.ts';

/** `declares`: it wants something of its own to be put into it, which no workbook does. */
export type WorkbookFault = UnzipFault | 'no-workbook' | 'declares';

/** More than any survey has; a formatted sheet can be a million rows of nothing, which do not count. */
const mostRows = 20_000;
const mostColumns = 300;
const mostTexts = 200_000;

/** The texts that cells point at, by their places. A text may be in several pieces, each with a look of its own. */
export function sharedTexts(xml: string): Result<string[], WorkbookFault> {
  const texts: string[] = [];
  for (const item of textsIn(xml, 'si')) {
    if (!('words' in item)) return fail(item.fault);
    if (texts.length >= mostTexts) return fail('too-large');
    texts.push(item.words);
  }
  return succeed(texts);
}

interface Item {
  attributes: ReadonlyMap<string, string>;
  /** All that is written within, in the elements that hold text. */
  words: string;
  /** The number of the row it stands in; 0 outside of any. */
  row: number;
}

/** Every element of this name with what is written in it, but for how to pronounce it. */
function* textsIn(xml: string, element: string): Generator<Item | { fault: WorkbookFault }> {
  let item: Item | null = null;
  let row = 0;
  let within = '';
  for (const piece of xmlPieces(xml)) {
    if ('fault' in piece) {
      yield { fault: piece.fault === 'declares' ? 'declares' : 'damaged' };
      return;
    }
    if ('open' in piece) {
      if (piece.open === 'row') row = numberOf(piece.attributes.get('r')) ?? row + 1;
      if (piece.open === element) item = { attributes: piece.attributes, words: '', row };
      if (within !== 'rPh') within = piece.open;
    } else if ('text' in piece) {
      if (item && (within === 't' || within === 'v')) item.words += piece.text;
    } else {
      if (piece.close === element && item) {
        yield { ...item, words: unescaped(item.words) };
        item = null;
      }
      if (within !== 'rPh' || piece.close === 'rPh') within = '';
    }
  }
}

/** What XML could not hold is written as `_x000D_`. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The lines of a sheet in which anything stands. */
export function cellsOf(xml: string, shared: readonly string[]): Result<Line[], WorkbookFault> {
  const rows = new Map<number, string[]>();
  let [row, column] = [0, -1];
  for (const item of textsIn(xml, 'c')) {
    if (!('words' in item)) return fail(item.fault);
    if (item.row !== row) [row, column] = [item.row, -1];
    const place = item.attributes.get('r') ?? '';
    column = columnOf(place) ?? column + 1;
    const words = valueOf(item, shared);
    if (words === '') continue;
    if (column >= mostColumns || rows.size >= mostRows) return fail('too-large');
    const cells = rows.get(row) ?? [];
    while (cells.length < column) cells.push('');
    cells[column] = words;
    rows.set(row, cells);
  }
  return succeed([...rows].map(([at, cells]) => ({ row: at, cells })).sort((a, b) => a.row - b.row));
}

function valueOf({ attributes, words }: Item, shared: readonly string[]): string {
  const type = attributes.get('t') ?? 'n';
  if (type === 's') return shared[numberOf(words) ?? -1] ?? '';
  if (type === 'b') return words === '1' ? 'TRUE' : words === '0' ? 'FALSE' : '';
  // A number may be written with more digits than its owner ever saw.
  if (type === 'n' && words !== '' && Number.isFinite(Number(words))) return String(Number(words));
  return words;
}

const numberOf = (text: string | undefined): number | null =>
  text !== undefined && /^\d{1,7}$/.test(text.trim()) ? Number(text) : null;

/** `B` in `B3` is 1, counted from 0. */
function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
