import type { Cell } from '../returns/table.ts';

/** A row with its cells by the names of their columns. */
export type RowRecord = Readonly<Record<string, Cell>>;

type View = new (row: readonly Cell[]) => RowRecord;

/** By the columns of tables: a million rows share one. */
const views = new WeakMap<readonly { name: string }[], View>();

/** The rows of a table, by the names of their columns: views of them, since a copy of a million would be too large. */
export function recordsOf(
  columns: readonly { name: string }[],
  rows: readonly (readonly Cell[])[],
): RowRecord[] {
  const known = views.get(columns) ?? viewOf(columns);
  views.set(columns, known);
  return rows.map((row) => new known(row));
}

function viewOf(columns: readonly { name: string }[]): View {
  class RowView {
    readonly #row: readonly Cell[];

    constructor(row: readonly Cell[]) {
      this.#row = row;
    }

    static {
      for (const [at, { name }] of columns.entries()) {
        Object.defineProperty(this.prototype, name, {
          get(this: RowView) {
            return this.#row[at] ?? null;
          },
        });
      }
    }
  }
  return RowView as unknown as View;
}

/** A number where the cell holds one, else 0. */
export const numberIn = (row: RowRecord, name: string): number => {
  const cell = row[name];
  return typeof cell === 'number' ? cell : 0;
};
