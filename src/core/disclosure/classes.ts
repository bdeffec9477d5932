/** A row's coarse background answers, by column; null where one is missing, which is a category of its own. */
export type Background = Readonly<Record<string, string | null>>;

/** The rows that cannot be told apart by some columns. */
export interface Class {
  /** What they have in common, in the order of the columns. */
  values: readonly (string | null)[];
  /** Their places in the data, from 0. */
  rows: readonly number[];
}

/** The equivalence classes of the rows under these columns (quasi-identifiers), the smallest first. */
export function classesOf(rows: readonly Background[], columns: readonly string[]): Class[] {
  const found = new Map<string, { values: (string | null)[]; rows: number[] }>();
  for (const [place, row] of rows.entries()) {
    const values = columns.map((column) => row[column] ?? null);
    const key = JSON.stringify(values);
    const here = found.get(key) ?? { values, rows: [] };
    here.rows.push(place);
    found.set(key, here);
  }
  return [...found.values()].sort((a, b) => a.rows.length - b.rows.length);
}

/** For each row, how many rows look like it, itself included (fk of sdcMicro's `freqCalc`). */
export function frequencies(rows: readonly Background[], columns: readonly string[]): number[] {
  const counts = rows.map(() => 0);
  for (const { rows: alike } of classesOf(rows, columns))
    for (const place of alike) counts[place] = alike.length;
  return counts;
}
