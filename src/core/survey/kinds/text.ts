import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { columnName, common, pickOne } from './kind.ts';

/** How long an answer can be at most, in UTF-16 units, as a text field counts. */
const longest = 4000;

/** Something written in the participant's own words. */
export const TextQuestion = v.strictObject({
  ...common,
  kind: v.literal('text'),
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(longest)), 1000),
  /** How many lines the field shows. */
  lines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 3),
});
type TextQuestion = v.InferOutput<typeof TextQuestion>;

/** Stands where a person would have written, so that nobody takes it for a person's words. */
const madeUp = ['(made up by the simulation)', '(made up by the simulation, "with quotes", and a comma)'];

export const text: Kind<TextQuestion, string> = {
  columns: ({ id, ask }) => [
    { name: columnName(id), type: 'string', unit: null, levels: null, bounds: null, meaning: ask },
  ],
  fits: ({ most }, answer) => typeof answer === 'string' && answer.trim() !== '' && answer.length <= most,
  cells: (_, answer) => [answer],
  words: (_, answer) => answer,
  simulate: ({ most }, { chance }) => (pickOne(madeUp, chance) ?? '').slice(0, most),
};
