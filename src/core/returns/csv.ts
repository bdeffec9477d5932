import { csvFormatRow } from 'd3-dsv';
import type { AnonymousTable } from './anonymise.ts';
import type { Cell } from './table.ts';

const lineEnd = '\r\n';

/**
 * RFC 4180 with a header line: CRLF after every line, UTF-8 without a byte order mark, decimal points, `true` and
 * `false`, an empty cell where there is no value.
 */
export function writeCsv({ columns, rows }: AnonymousTable, asText = cellText): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(asText))];
  return lines.map((line) => csvFormatRow(line) + lineEnd).join('');
}

/** A cell as it stands in the file. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
