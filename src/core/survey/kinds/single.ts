import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { columnName, common, isOption, Options, pickOne } from './kind.ts';

/** One of several, by radio buttons. */
export const Single = v.strictObject({ ...common, kind: v.literal('single'), options: Options });
type Single = v.InferOutput<typeof Single>;

export const single: Kind<Single, string> = {
  columns: ({ id, ask, options }) => [
    { name: columnName(id), type: 'string', unit: null, levels: options, bounds: null, meaning: ask },
  ],
  fits: ({ options }, answer) => isOption(options, answer),
  cells: (_, answer) => [answer],
  words: ({ options }, answer) => options[answer] ?? '',
  simulate: ({ options }, { chance }) => pickOne(Object.keys(options), chance) ?? '',
};
