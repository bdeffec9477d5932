import type { Cell } from '../returns/table.ts';

/** A row with its cells by the names of their columns. */
export type RowRecord = Readonly<Record<string, Cell>>;

/** The rows of a table, by the names of their columns. */
export const recordsOf = (
  columns: readonly { name: string }[],
  rows: readonly (readonly Cell[])[],
): RowRecord[] => rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));

/** A number where the cell holds one, else 0. */
export const numberIn = (row: RowRecord, name: string): number => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : 0;
};
