import type { AnonymousTable } from '../returns/anonymise.ts';
import { mean, variance } from '../statistics/spread.ts';
import type { RowRecord } from './records.ts';
import { numberIn, recordsOf } from './records.ts';

/** One figure of a pool. The scripts of the package work out the same ones, by these names. */
export interface Figure {
  figure: 'rows' | 'handled' | 'scale' | 'change';
  /** Of what: a table, a concern, or wave, survey and scale. */
  of: string;
  /** How many rows, or people. */
  n: number;
  /** Null of rows, and without people. */
  mean: number | null;
  /** The standard deviation by n - 1; null under two people. */
  sd: number | null;
}

export const recordsIn = (tables: readonly AnonymousTable[], name: string): RowRecord[] => {
  const table = tables.find((one) => one.name === name);
  return table ? recordsOf(table.columns, table.rows) : [];
};

/**
 * What can be said of a pool in a few numbers: how many rows each table has; how each concern was handled, where a
 * person's percent is all that they earned of all that they could have, over their encounters of record; each scale at
 * each wave; and how much a scale changed from before to after, of those who answered both.
 */
export function figuresOf(tables: readonly AnonymousTable[]): Figure[] {
  const rows = tables.map(({ name, rows }): Figure => ({
    figure: 'rows',
    of: name,
    n: rows.length,
    mean: null,
    sd: null,
  }));
  return [
    ...rows,
    ...spreads('handled', handledByPerson(recordsIn(tables, 'scores'))),
    ...spreads('scale', scaleScores(recordsIn(tables, 'scales'))),
    ...spreads('change', changes(recordsIn(tables, 'scales'))),
  ].toSorted((a, b) => compare(a.figure, b.figure) || compare(a.of, b.of));
}

/** By what it is of: each person's value. */
export type ByPerson = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Sum {
  earned: number;
  possible: number;
}

/** How a person handled each concern, in percent of what they could have earned in their encounters of record. */
export function handledByPerson(scores: readonly RowRecord[]): ByPerson {
  const sums = new Map<string, Map<string, Sum>>();
  for (const row of scores) {
    if (row['of_record'] !== true) continue;
    const people = at(sums, String(row['theme']), () => new Map<string, Sum>());
    const sum = at(people, String(row['participant']), () => ({ earned: 0, possible: 0 }));
    sum.earned += numberIn(row, 'handled_earned');
    sum.possible += numberIn(row, 'handled_possible');
  }
  return mapped(sums, ({ earned, possible }) => (100 * earned) / possible);
}

/** The score of every scale at every wave. */
export function scaleScores(scales: readonly RowRecord[]): ByPerson {
  const scores = new Map<string, Map<string, number>>();
  for (const row of scales) {
    if (typeof row['score'] !== 'number') continue;
    const of = [row['wave'], row['instrument'], row['scale']].join(' ');
    at(scores, of, () => new Map()).set(String(row['participant']), row['score']);
  }
  return scores;
}

/** After minus before. */
function changes(scales: readonly RowRecord[]): ByPerson {
  const scores = scaleScores(scales);
  const found = new Map<string, Map<string, number>>();
  for (const [of, after] of scores) {
    if (!of.startsWith('after ')) continue;
    const scale = of.slice('after '.length);
    const before = scores.get(`before ${scale}`) ?? new Map<string, number>();
    for (const [person, value] of after) {
      const was = before.get(person);
      if (was !== undefined) at(found, scale, () => new Map()).set(person, value - was);
    }
  }
  return found;
}

const spreads = (figure: Figure['figure'], byPerson: ByPerson): Figure[] =>
  [...byPerson].map(([of, people]) => ({ figure, of, ...spreadOf([...people.values()]) }));

/** n, mean and standard deviation of some people's values. */
function spreadOf(values: readonly number[]): Pick<Figure, 'n' | 'mean' | 'sd'> {
  const n = values.length;
  return { n, mean: n === 0 ? null : mean(values), sd: n < 2 ? null : Math.sqrt(variance(values)) };
}

function at<Key, Value>(map: Map<Key, Value>, key: Key, first: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = first();
  map.set(key, made);
  return made;
}

const mapped = <Value>(
  sums: ReadonlyMap<string, ReadonlyMap<string, Value>>,
  work: (value: Value) => number,
): ByPerson =>
  new Map(
    [...sums].map(([of, people]) => [
      of,
      new Map([...people].map(([person, value]) => [person, work(value)])),
    ]),
  );

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
