import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { columnName, common, isOption, Options } from './kind.ts';

/** Any of several, by check boxes; none is an answer too. */
export const Multiple = v.strictObject({
  ...common,
  kind: v.literal('multiple'),
  options: Options,
  /** The most that can be ticked. */
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
type Multiple = v.InferOutput<typeof Multiple>;

export const multiple: Kind<Multiple, readonly string[]> = {
  columns: ({ id, ask, options }) =>
    Object.entries(options).map(([option, words]) => ({
      name: columnName(id, option),
      type: 'boolean',
      unit: null,
      levels: null,
      bounds: null,
      meaning: `${ask} (${words})`,
    })),
  fits: ({ options, most = Infinity }, answer) =>
    Array.isArray(answer) &&
    answer.length <= most &&
    new Set(answer).size === answer.length &&
    answer.every((option) => isOption(options, option)),
  cells: ({ options }, answer) => Object.keys(options).map((option) => answer.includes(option)),
  words: ({ options }, answer) => answer.map((option) => options[option] ?? '').join(', '),
  simulate: ({ options, most = Infinity }, { chance }) =>
    Object.keys(options)
      .filter(() => chance() < 0.4)
      .slice(0, most),
};
