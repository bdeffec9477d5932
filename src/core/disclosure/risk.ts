import type { Background, Class } from './classes.ts';
import { classesOf } from './classes.ts';

export interface Risk {
  /** The size of the smallest class; null where there are no rows. */
  k: number | null;
  /** How many rows are like no other. */
  unique: number;
  /** The chance to pick out the right row, for somebody who knows all columns of one person in the data; 0 to 1. */
  highest: number;
  /** The same chance, averaged over all rows: classes divided by rows. */
  average: number;
  /** The classes, the smallest first. */
  classes: readonly Class[];
}

/**
 * The risk that somebody is known by these columns, were the data all that there is: prosecutor risk, 1 / fk for each
 * row (El Emam and Dankar 2008, as ARX computes it).
 */
export function riskOf(rows: readonly Background[], columns: readonly string[]): Risk {
  const classes = classesOf(rows, columns);
  const k = classes[0]?.rows.length ?? null;
  return {
    k,
    unique: classes.filter(({ rows: alike }) => alike.length === 1).length,
    highest: k === null ? 0 : 1 / k,
    average: rows.length === 0 ? 0 : classes.length / rows.length,
    classes,
  };
}

/**
 * Distinct l-diversity of a sensitive column: the fewest different values that any class holds. 1 means that for some
 * people to know the class is to know the value. Null where there are no rows.
 */
export function diversityOf(
  rows: readonly Background[],
  columns: readonly string[],
  sensitive: readonly (string | null)[],
): number | null {
  const counts = classesOf(rows, columns).map(
    ({ rows: alike }) => new Set(alike.map((place) => sensitive[place] ?? null)).size,
  );
  return counts.length === 0 ? null : Math.min(...counts);
}
