import { csvFormatRow } from 'd3-dsv';
import type { AnonymousTable } from './anonymise.ts';
import type { Cell } from './table.ts';

const lineEnd = '\r\n';

/**
 * RFC 4180 with a header line: CRLF after every line, UTF-8 without a byte order mark, decimal points, `true` and
 * `false`, an empty cell where there is no value.
 */
export const writeCsv = (table: AnonymousTable, asText = cellText): string =>
  [...csvPieces(table, asText)].join('');

/** The same in pieces of so many rows, the header line first: a million rows are more than one text may hold. */
export function* csvPieces(
  { columns, rows }: AnonymousTable,
  asText = cellText,
  rowsAPiece = 200,
): Generator<string> {
  yield csvFormatRow(columns.map(({ name }) => name)) + lineEnd;
  for (let from = 0; from < rows.length; from += rowsAPiece) {
    let piece = '';
    for (const row of rows.slice(from, from + rowsAPiece)) piece += csvFormatRow(row.map(asText)) + lineEnd;
    yield piece;
  }
}

/** A cell as it stands in the file. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
