/** Writes a million rows as CSV in four ways, each in a process of its own: `writing.ts <way>` says `{ ms, peakMB }`. */
import { stringify } from 'csv-stringify/sync';
import { closeSync, openSync, writeSync } from 'node:fs';
import Papa from 'papaparse';
import type { AnonymousTable } from '../../../core/returns/anonymise.ts';
import { csvPieces } from '../../../core/returns/csv.ts';
import type { Cell } from '../../../core/returns/table.ts';

const rows = 1_000_000;
const portion = 5000;
const names = Array.from({ length: 20 }, (_, i) => `column_${i}`);

/** A row as choices are: codes, words, numbers, truths, empty cells. */
const rowAt = (n: number): Cell[] =>
  names.map((name, i) => {
    if (i % 5 === 0) return `${name}${(n * 7919) % 99_991}`;
    if (i % 5 === 1) return n % 3 === 0 ? null : 'a word, or two';
    if (i % 5 === 2) return (n * (i + 1)) % 1000;
    return i % 5 === 3 ? n % 2 === 0 : (n % 977) / 7;
  });

const portionAt = (from: number): Cell[][] => Array.from({ length: portion }, (_, i) => rowAt(from + i));

const columns = names.map((name) => ({ name }));
const ways: Record<string, (part: Cell[][]) => Iterable<string>> = {
  nothing: () => [],
  ours: (part) => csvPieces({ columns, rows: part } as unknown as AnonymousTable),
  papaparse: (part) => [Papa.unparse(part)],
  'csv-stringify': (part) => [stringify(part, { cast: { boolean: String } })],
};

const way = ways[process.argv[2] ?? ''];
if (!way) throw new Error(`one of ${Object.keys(ways).join(', ')}`);
const file = openSync('/dev/null', 'w');
const startedAtMs = performance.now();
for (let from = 0; from < rows; from += portion)
  for (const piece of way(portionAt(from))) writeSync(file, piece);
const ms = performance.now() - startedAtMs;
closeSync(file);
console.log(JSON.stringify({ ms, peakMB: process.resourceUsage().maxRSS / 1024 }));
