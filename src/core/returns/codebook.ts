import type { ColumnMeaning, Table, TableMeaning } from './table.ts';
import { column } from './table.ts';

interface Entry {
  table: TableMeaning;
  column: ColumnMeaning;
}

const nothingSuch = (what: string) => `the column has no ${what}`;

/** What every column of some tables means, one row for each. */
export const codebook: Table<TableMeaning, Entry> = {
  name: 'codebook',
  row: 'one column of one table',
  order: () => '',
  rows: (table) => table.columns.map((one) => ({ table, column: one })),
  columns: [
    text('table', 'Which table.', ({ table }) => table.name),
    text('column', 'Which of its columns.', (entry) => entry.column.name),
    text('type', 'string, integer, number, boolean (true or false) or date.', (entry) => entry.column.type),
    text('unit', 'What a number counts.', (entry) => entry.column.unit, 'unit'),
    text('levels', 'Each value and what it means.', (entry) => levelsIn(entry.column), 'levels'),
    text('bounds', 'What a number lies between, both included.', (entry) => boundsOf(entry.column), 'bounds'),
    text('meaning', 'What the values say; "you" is the participant.', (entry) => entry.column.meaning),
    text('missing', 'Why a cell may be empty.', (entry) => entry.column.missing, 'empty cells'),
    text('row', 'What one row of the table is.', ({ table }) => table.row),
  ],
};

function text(name: string, meaning: string, value: (entry: Entry) => string | null, what?: string) {
  return column({ name, type: 'string', meaning, value, missing: what ? nothingSuch(what) : null });
}

function levelsIn({ levels }: ColumnMeaning): string | null {
  if (!levels) return null;
  return Object.entries(levels)
    .map((level) => level.join(' = '))
    .join(' | ');
}

function boundsOf({ bounds }: ColumnMeaning): string | null {
  if (!bounds) return null;
  return bounds.most === null ? `${bounds.least} or more` : `${bounds.least} to ${bounds.most}`;
}
