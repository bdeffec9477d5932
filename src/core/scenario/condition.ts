import * as v from 'valibot';
import { Id } from '../ids.ts';

/** A condition as it is played: data, total, never evaluated as text. */
export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { variable: string; atLeast: number; atMost: number }
  | { visited: string }
  | { chose: string }
  | { shown: string }
  | { factor: string; level: string };

export const Condition: v.GenericSchema<Condition> = v.union([
  v.strictObject({ all: v.array(v.lazy(() => Condition)) }),
  v.strictObject({ any: v.array(v.lazy(() => Condition)) }),
  v.strictObject({ not: v.lazy(() => Condition) }),
  v.strictObject({ variable: Id, atLeast: v.number(), atMost: v.number() }),
  v.strictObject({ visited: Id }),
  v.strictObject({ chose: Id }),
  v.strictObject({ shown: Id }),
  v.strictObject({ factor: Id, level: Id }),
]);

/** The condition that always holds. */
export const always: Condition = { all: [] };

/** Every condition inside this one, itself included. */
export function* parts(condition: Condition): Generator<Condition> {
  yield condition;
  if ('all' in condition) for (const part of condition.all) yield* parts(part);
  else if ('any' in condition) for (const part of condition.any) yield* parts(part);
  else if ('not' in condition) yield* parts(condition.not);
}
