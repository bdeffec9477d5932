import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import { recordsIn } from '../figures.ts';
import { isEnough } from './small.ts';

/** Some people's values, of everybody or of a condition. */
export interface Arm<Value> {
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  /** Null where there are too few people to be told. */
  values: readonly Value[] | null;
}

/** The condition of each person who has one. */
export function conditionsOf(tables: readonly AnonymousTable[]): Map<string, string> {
  return new Map(
    recordsIn(tables, 'participants').flatMap((row) =>
      typeof row['condition'] === 'string' ? [[String(row['participant']), row['condition']]] : [],
    ),
  );
}

/**
 * What people have, of everybody and of each condition in which anybody has it. Where one condition has too few people,
 * none is told apart: it could be worked out from everybody's.
 */
export function toldApart<Value>(
  people: ReadonlyMap<string, Value>,
  conditions: ReadonlyMap<string, string>,
  rule: SmallCellRule,
): Arm<Value>[] {
  const letters = [...new Set(conditions.values())].sort();
  const arms = letters
    .map((condition) => ({
      condition,
      values: [...people].flatMap(([person, value]) => (conditions.get(person) === condition ? [value] : [])),
    }))
    .filter(({ values }) => values.length > 0);
  const mayTell = arms.every(({ values }) => isEnough(values.length, rule));
  const all = isEnough(people.size, rule) ? [...people.values()] : null;
  return [
    { condition: null, values: all },
    ...arms.map(({ condition, values }) => ({ condition, values: mayTell ? values : null })),
  ];
}
