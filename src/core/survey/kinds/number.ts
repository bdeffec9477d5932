import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { around, columnName, common, Text } from './kind.ts';

const Bound = v.pipe(v.number(), v.minValue(-1_000_000_000), v.maxValue(1_000_000_000));

/** A number that is typed. */
export const NumberQuestion = v.strictObject({
  ...common,
  kind: v.literal('number'),
  /** What is counted, like "hours a week". */
  unit: Text,
  from: Bound,
  to: Bound,
  whole: v.optional(v.boolean(), true),
});
type NumberQuestion = v.InferOutput<typeof NumberQuestion>;

export const number: Kind<NumberQuestion, number> = {
  columns: ({ id, ask, unit, from, to, whole }) => [
    {
      name: columnName(id),
      type: whole ? 'integer' : 'number',
      unit,
      levels: null,
      bounds: { least: from, most: to },
      meaning: ask,
    },
  ],
  fits: ({ from, to, whole }, answer) =>
    typeof answer === 'number' &&
    (whole ? Number.isInteger(answer) : Number.isFinite(answer)) &&
    answer >= from &&
    answer <= to,
  cells: (_, answer) => [answer],
  words: ({ unit }, answer) => `${answer} ${unit}`,
  simulate: ({ id, from, to, whole }, respondent) =>
    whole
      ? around(respondent, id, from, to)
      : Math.min(to, from + ((to - from) * around(respondent, id, 0, 100)) / 100),
};
