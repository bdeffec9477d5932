/** A cell as it is written: text, a number, a truth value, or nothing. A date is text, as 2026-11-25. */
export type Cell = string | number | boolean | null;

/** What a column says of itself; the codebook is made of it. */
export interface ColumnMeaning {
  /** `[a-z][a-z0-9_]{0,31}`, which every program takes. */
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** Of a number that is not a bare count or a place. */
  unit: string | null;
  /** What each value means, where there are only so many. */
  levels: Readonly<Record<string, string>> | null;
  /** What a number lies between, both included; `most` is null where it may grow. */
  bounds: { least: number; most: number | null } | null;
  meaning: string;
  /** Why a cell may be empty; null where none ever is. */
  missing: string | null;
}

export interface Column<Row> extends ColumnMeaning {
  value(row: Row): Cell;
}

export interface TableMeaning {
  name: string;
  /** What one row is. */
  row: string;
  columns: readonly ColumnMeaning[];
}

/** A table, declared once: its rows, its columns and its part of the codebook all follow from this. */
export interface Table<Source, Row> extends TableMeaning {
  columns: readonly Column<Row>[];
  /** The rows of one source come together, in the order given here. */
  rows(source: Source): readonly Row[];
  /** Sources come in the order of this. It must tell no time: a random code, or a place in an authored file. */
  order(source: Source): string;
}

/** A column that has no unit, levels, bounds or empty cells, but for what is said. */
export const column = <Row>(
  said: Pick<Column<Row>, 'name' | 'type' | 'meaning' | 'value'> & Partial<Column<Row>>,
): Column<Row> => ({ unit: null, levels: null, bounds: null, missing: null, ...said });
