import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { around, columnName, common, Text } from './kind.ts';

const Whole = v.pipe(v.number(), v.integer(), v.minValue(-100), v.maxValue(100));

/** A number between two ends in words, by buttons and never by a slider: a slider has a place where it stands. */
export const Rating = v.strictObject({
  ...common,
  kind: v.literal('rating'),
  from: v.optional(Whole, 0),
  to: v.optional(Whole, 10),
  ends: v.strictObject({ low: Text, high: Text }),
});
type Rating = v.InferOutput<typeof Rating>;

export const rating: Kind<Rating, number> = {
  columns: ({ id, ask, from, to, ends }) => [
    {
      name: columnName(id),
      type: 'integer',
      unit: null,
      levels: { [from]: ends.low, [to]: ends.high },
      bounds: { least: from, most: to },
      meaning: ask,
    },
  ],
  fits: ({ from, to }, answer) => Number.isInteger(answer) && Number(answer) >= from && Number(answer) <= to,
  cells: (_, answer) => [answer],
  words: (_, answer) => String(answer),
  simulate: ({ id, from, to }, respondent) => around(respondent, id, from, to),
};
