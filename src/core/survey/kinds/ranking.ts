import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { columnName, common, isOption, Options, pickOne } from './kind.ts';

/** All of several, put in order by buttons that move them. */
export const Ranking = v.strictObject({ ...common, kind: v.literal('ranking'), options: Options });
type Ranking = v.InferOutput<typeof Ranking>;

export const ranking: Kind<Ranking, readonly string[]> = {
  columns: ({ id, ask, options }) =>
    Object.entries(options).map(([option, words]) => ({
      name: columnName(id, option),
      type: 'integer',
      unit: null,
      levels: null,
      bounds: { least: 1, most: Object.keys(options).length },
      meaning: `${ask} (the place given to: ${words}; 1 is first)`,
    })),
  fits: ({ options }, answer) =>
    Array.isArray(answer) &&
    answer.length === Object.keys(options).length &&
    new Set(answer).size === answer.length &&
    answer.every((option) => isOption(options, option)),
  cells: ({ options }, answer) => Object.keys(options).map((option) => answer.indexOf(option) + 1),
  words: ({ options }, answer) => answer.map((option) => options[option] ?? '').join(', '),
  simulate: ({ options }, { chance }) => {
    const left = Object.keys(options);
    const order: string[] = [];
    while (left.length > 0) {
      const next = pickOne(left, chance) ?? '';
      order.push(next);
      left.splice(left.indexOf(next), 1);
    }
    return order;
  },
};
