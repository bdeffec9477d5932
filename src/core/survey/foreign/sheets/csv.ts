import { dsvFormat } from 'd3-dsv';
import type { Line } from './sheet.ts';

/** More than any survey has. */
const mostLines = 20_000;

/** The lines of a CSV file with commas, semicolons or tabs, whichever its first line has most of. Null where it is too long. */
export function csvLines(text: string): Line[] | null {
  const [first = ''] = text.split('\n', 1);
  const separator = [',', ';', '\t'].reduce((a, b) => (count(first, b) > count(first, a) ? b : a));
  const rows = dsvFormat(separator).parseRows(text);
  return rows.length > mostLines ? null : rows.map((cells, i) => ({ row: i + 1, cells }));
}

const count = (text: string, sign: string): number => text.split(sign).length;
