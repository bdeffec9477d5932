import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { around, columnName, common, Text } from './kind.ts';

/** How far something is so, each point in words, by radio buttons; 1 is the first. */
export const Likert = v.strictObject({
  ...common,
  kind: v.literal('likert'),
  points: v.pipe(v.array(Text), v.minLength(2), v.maxLength(9)),
});
type Likert = v.InferOutput<typeof Likert>;

export const likert: Kind<Likert, number> = {
  columns: ({ id, ask, points }) => [
    {
      name: columnName(id),
      type: 'integer',
      unit: null,
      levels: Object.fromEntries(points.map((words, i) => [String(i + 1), words])),
      bounds: { least: 1, most: points.length },
      meaning: ask,
    },
  ],
  fits: ({ points }, answer) =>
    Number.isInteger(answer) && Number(answer) >= 1 && Number(answer) <= points.length,
  cells: (_, answer) => [answer],
  words: ({ points }, answer) => points[answer - 1] ?? '',
  simulate: ({ id, points }, respondent) => around(respondent, id, 1, points.length),
};
