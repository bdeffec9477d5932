import type { Digest } from '../ports.ts';
import type { Result } from '../result.ts';
import { fail, succeed } from '../result.ts';
import type { Cell, TableMeaning } from '../returns/table.ts';
import { unzipped } from '../unzip.ts';
import { fits } from './fits.ts';
import type { Returned } from './merge.ts';
import { recordsOf } from './records.ts';
import type { Mismatch } from './rescore.ts';
import { mismatches } from './rescore.ts';
import type { Texts } from './texts.ts';
import type { Unread, Wear } from './worn-csv.ts';
import { readWornCsv } from './worn-csv.ts';

export type Row = readonly Cell[];

/** What one file gave. */
export interface ReadReturn extends Returned {
  studyVersion: string;
  /** The rows of each declared table, by its name. */
  tables: ReadonlyMap<string, readonly Row[]>;
  /** What the file shows of having been opened and kept by another program, each once. */
  wear: readonly Wear[];
}

/**
 * Why a file is no return to this study. `not-a-return`: nothing in it is named as the tables of a return are. `who`: a
 * table speaks of another participant than the rest. `scores`: they do not follow from the choices.
 */
export type Unfit =
  | { kind: 'damaged' | 'too-large' | 'not-a-return' }
  | { kind: 'other-study'; study: string }
  | { kind: 'no-table'; table: string }
  | { kind: 'table'; table: string; why: Unread }
  | { kind: 'who'; table: string }
  | { kind: 'scores'; mismatches: readonly Mismatch[] };

/** How returns to a study are read. */
export interface Expected {
  /** The study's id. */
  study: string;
  tables: readonly TableMeaning[];
  /** The texts of cells that are kept: equal ones once. */
  texts: Texts;
}

/** Two hundred times what a long study's return has. */
const mostBytes = 50_000_000;
/** Also where somebody has unpacked and packed it again, which may put a folder around it. */
const tableFile = /(?:^|\/)data\/study-([a-z0-9]+)_table-([a-z]+)_data\.csv$/;
const isJunk = (name: string): boolean => /(?:^|\/)(?:__MACOSX\/|\._)/.test(name);

/**
 * Reads the zip of one return, however worn; nothing in it is believed. The scores are worked out anew from the choices.
 *
 * @param file the name it came under
 */
export async function readReturn(
  file: string,
  zip: Uint8Array,
  expected: Expected,
  digest: Pick<Digest, 'sha256'>,
): Promise<Result<ReadReturn, Unfit>> {
  const unpacked = unzipped(zip, (name) => tableFile.test(name) && !isJunk(name), mostBytes);
  if (!unpacked.ok) return fail({ kind: unpacked.fault });
  const found = new Map<string, Uint8Array>();
  for (const [name, content] of unpacked.value) {
    const [, study = '', table = ''] = tableFile.exec(name) ?? [];
    if (study !== expected.study.replaceAll('-', '')) return fail({ kind: 'other-study', study });
    found.set(table, content);
  }
  if (found.size === 0) return fail({ kind: 'not-a-return' });
  const read = readTables(expected, found);
  return read.ok ? identified(file, expected, read.value, digest) : read;
}

interface ReadTables {
  tables: Map<string, readonly Row[]>;
  wear: Set<Wear>;
}

function readTables(
  { tables: declared, texts }: Expected,
  found: ReadonlyMap<string, Uint8Array>,
): Result<ReadTables, Unfit> {
  const read: ReadTables = { tables: new Map(), wear: new Set() };
  for (const { name, columns } of declared) {
    const content = found.get(name);
    if (!content) return fail({ kind: 'no-table', table: name });
    const table = readWornCsv(content, columns);
    if (!table.ok) return fail({ kind: 'table', table: name, why: table.fault });
    const why = misfitIn(columns, table.value.rows);
    if (why) return fail({ kind: 'table', table: name, why });
    read.tables.set(
      name,
      table.value.rows.map((row) => row.map((cell) => texts.once(cell))),
    );
    for (const one of table.value.wear) read.wear.add(one);
  }
  return succeed(read);
}

function misfitIn(columns: TableMeaning['columns'], rows: readonly Row[]): Unread | null {
  for (const [i, row] of rows.entries()) {
    for (const [j, column] of columns.entries()) {
      const cell = row[j] ?? null;
      if (!fits(column, cell))
        return { kind: 'cell', row: i + 2, column: column.name, found: String(cell ?? '') };
    }
  }
  return null;
}

const codes = { participant: '', test: 'test_', simulated: 'simulated_' } as const;

async function identified(
  file: string,
  { study, tables: declared }: Expected,
  { tables, wear }: ReadTables,
  digest: Pick<Digest, 'sha256'>,
): Promise<Result<ReadReturn, Unfit>> {
  const records = (name: string) => {
    const table = declared.find((one) => one.name === name);
    return recordsOf(table?.columns ?? [], tables.get(name) ?? []);
  };
  const [who, ...others] = records('participants');
  const participant = String(who?.['participant']);
  const origin = who?.['origin'] as Returned['origin'];
  if (!who || others.length > 0 || !isCode(participant, codes[origin])) {
    return fail({ kind: 'who', table: 'participants' });
  }
  // The participant is the first column of every table.
  const strange = declared.find(({ name }) => tables.get(name)?.some(([code]) => code !== participant));
  if (strange) return fail({ kind: 'who', table: strange.name });
  const wrong = mismatches(records('choices'), records('scores'));
  if (wrong.length > 0) return fail({ kind: 'scores', mismatches: wrong });
  return succeed({
    file,
    study,
    origin,
    participant,
    digest: await digest.sha256(JSON.stringify([...tables])),
    returnN: Number(who['return_n']),
    studyVersion: String(who['study_version']),
    tables,
    wear: [...wear].sort(),
  });
}

const isCode = (participant: string, prefix: string): boolean =>
  participant.startsWith(prefix) && /^[0-9a-hjkmnp-tv-z]{16}$/.test(participant.slice(prefix.length));
