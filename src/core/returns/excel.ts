import type { AnonymousTable } from './anonymise.ts';
import { cellText, csvPieces } from './csv.ts';

/** What a spreadsheet may take for a formula, however many guards stand before it already. */
const formula = /^'*[\s\u0000]*[=+\-@＝＋－＠\t\r\n]/u;

/** Text that no spreadsheet calculates with. */
export const guard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before it was guarded. */
export const unguard = (text: string): string =>
  text.startsWith("'") && formula.test(text) ? text.slice(1) : text;

/** The copy for Excel, in pieces: it needs the byte order mark to read UTF-8, and text in it is guarded. */
export function* excelPieces(table: AnonymousTable): Generator<string> {
  yield '\uFEFF';
  yield* csvPieces(table, (cell) => (typeof cell === 'string' ? guard(cell) : cellText(cell)));
}
