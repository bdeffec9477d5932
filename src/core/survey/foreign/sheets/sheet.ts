/** A line of a table as it stands there, with its number as the program that wrote it counts. */
export interface Line {
  row: number;
  cells: readonly string[];
}

export interface Row {
  row: number;
  /** What stands in it, by the head of the column. Empty cells are not in it. */
  cells: ReadonlyMap<string, string>;
}

export interface Sheet {
  name: string;
  /** The heads of columns in which anything stands. */
  heads: string[];
  rows: Row[];
}

/** A table whose first line with anything in it names its columns; `headOf` gives a name as it is looked for. */
export function sheetOf(name: string, lines: readonly Line[], headOf: (head: string) => string): Sheet {
  const [first, ...rest] = lines.filter(({ cells }) => cells.some(isThere));
  const heads = distinct((first?.cells ?? []).map((head) => headOf(head.trim())));
  const rows = rest.map(({ row, cells }) => ({
    row,
    cells: new Map(
      cells.flatMap((cell, i) =>
        isThere(cell) ? [[heads[i] ?? `column ${i + 1}`, cell.trim()] as const] : [],
      ),
    ),
  }));
  const used = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  return { name, heads: [...used], rows: rows.filter(({ cells }) => cells.size > 0) };
}

const isThere = (cell: string): boolean => cell.trim() !== '';

/** A column without a head, or with that of another, is told apart by its number. */
function distinct(heads: readonly string[]): string[] {
  const seen = new Set<string>();
  return heads.map((head, i) => {
    const own = head === '' || seen.has(head) ? `${head || 'column'} ${i + 1}`.trim() : head;
    seen.add(own);
    return own;
  });
}
