import type { Judged, Pool } from './pool.ts';

/** What the page shows of a pool. */
export interface PoolReport {
  judged: readonly Judged[];
  people: number;
  /** How many rows each table has. */
  rows: Readonly<Record<string, number>>;
}

export function reportOf(pool: Pool): PoolReport {
  const judged = pool.judged();
  const tables = pool.tables();
  return {
    judged,
    people: judged.filter(({ taken }) => taken).length,
    rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
  };
}
