import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { AnonymousTable } from '../../src/core/returns/anonymise.ts';

export type Row = Record<string, string>;

const rowsOf = (csv: string): Row[] => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;

/** The rows of each table over many returns, of each participant those of the last: each holds all from before. */
export function returnedRows(zips: readonly Uint8Array[]): Record<string, Row[]> {
  const last = new Map<string, Record<string, Row[]>>();
  for (const tables of zips.map(tablesIn)) {
    const [who] = tables['participants'] ?? [];
    const known = last.get(who?.['participant'] ?? '')?.['participants']?.[0];
    if (Number(who?.['return_n']) > Number(known?.['return_n'] ?? 0))
      last.set(who?.['participant'] ?? '', tables);
  }
  const all: Record<string, Row[]> = {};
  for (const tables of last.values()) {
    for (const [name, rows] of Object.entries(tables)) all[name] = [...(all[name] ?? []), ...rows];
  }
  return all;
}

/** The table of answers, as a pool has it, from its rows as text. */
export const answersOf = (rows: readonly Row[]): AnonymousTable => {
  const names = Object.keys(rows[0] ?? {});
  const columns = names.map((name) => ({
    ...{ name, type: 'string', unit: null, levels: null, bounds: null, meaning: name, missing: '' },
  }));
  const cells = rows.map((row) => names.map((name) => row[name] || null));
  return { name: 'answers', row: 'one item', columns, rows: cells } as unknown as AnonymousTable;
};

function tablesIn(zip: Uint8Array): Record<string, Row[]> {
  const files = Object.entries(unzipSync(zip, { filter: ({ name }) => name.startsWith('data/') }));
  return Object.fromEntries(
    files.map(([path, bytes]) => [
      /_table-(\w+)_data\.csv$/.exec(path)?.[1] ?? path,
      rowsOf(strFromU8(bytes)),
    ]),
  );
}
