import type { Cell, Table, TableMeaning } from './table.ts';

declare const anonymised: unique symbol;

/**
 * A table that may leave the device. Only `anonymise` makes one, so that a raw row cannot be written by accident.
 */
export interface AnonymousTable extends TableMeaning {
  readonly [anonymised]: true;
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Nothing is copied from the sources but what a column takes, and no column takes a name, a clock time or an exact
 * duration. The order in which the sources are given would tell a time, so it does not matter.
 */
export function anonymise<Source, Row>(
  table: Table<Source, Row>,
  sources: readonly Source[],
): AnonymousTable {
  const { name, row, columns } = table;
  const ordered = sources.map((source) => ({ source, order: table.order(source) }));
  ordered.sort((a, b) => Number(a.order > b.order) - Number(a.order < b.order));
  const rows = ordered.flatMap(({ source }) =>
    table.rows(source).map((made) => columns.map((column) => column.value(made))),
  );
  return { name, row, columns, rows } as unknown as AnonymousTable;
}
