import type { Background } from './classes.ts';
import { riskOf } from './risk.ts';

/** A coarser way to tell a column: for each of its values the group it goes into; those not named stay. */
export interface Coarser {
  /** What it is called; null of one that nobody has named. */
  name: string | null;
  groups: Readonly<Record<string, string>>;
}

/** What may be done with a column, the finest first: leave it, tell it more coarsely, or leave it out. */
export interface Column {
  name: string;
  coarser: readonly Coarser[];
}

/** How a column is told: as it is, by one of its coarser ways, or not at all. */
export type Telling = 'as-it-is' | 'left-out' | Coarser;

export interface Outcome {
  tellings: Readonly<Record<string, Telling>>;
  k: number | null;
  unique: number;
}

const tellingsOf = ({ coarser }: Column): Telling[] => ['as-it-is', ...coarser, 'left-out'];

/** The rows as they would be told. */
export function told(rows: readonly Background[], tellings: Outcome['tellings']): Background[] {
  const kept = Object.entries(tellings).filter(([, telling]) => telling !== 'left-out');
  return rows.map((row) =>
    Object.fromEntries(
      kept.map(([name, telling]) => {
        const value = row[name] ?? null;
        if (typeof telling === 'string' || value === null) return [name, value];
        return [name, telling.groups[value] ?? value];
      }),
    ),
  );
}

function outcomeOf(rows: readonly Background[], tellings: Outcome['tellings']): Outcome {
  const names = Object.keys(tellings).filter((name) => tellings[name] !== 'left-out');
  const { k, unique } = riskOf(told(rows, tellings), names);
  return { tellings, k, unique };
}

/** What each single change would do, all other columns being told as they are. */
export function singleChanges(rows: readonly Background[], columns: readonly Column[]): Outcome[] {
  const asIs = Object.fromEntries(columns.map(({ name }) => [name, 'as-it-is'] as const));
  return columns.flatMap((column) =>
    tellingsOf(column)
      .slice(1)
      .map((telling) => outcomeOf(rows, { ...asIs, [column.name]: telling })),
  );
}

/** How many ways there are to tell the columns together. */
export const waysToTell = (columns: readonly Column[]): number =>
  columns.reduce((ways, column) => ways * tellingsOf(column).length, 1);

/** What every way to tell the columns together would do, in the order of the columns' own ways. */
export function everyChange(rows: readonly Background[], columns: readonly Column[]): Outcome[] {
  const all = columns.reduce<Record<string, Telling>[]>(
    (begun, column) =>
      begun.flatMap((tellings) =>
        tellingsOf(column).map((telling) => ({ ...tellings, [column.name]: telling })),
      ),
    [{}],
  );
  return all.map((tellings) => outcomeOf(rows, tellings));
}
