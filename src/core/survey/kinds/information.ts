import * as v from 'valibot';
import type { Kind } from './kind.ts';
import { common } from './kind.ts';

/** Something to read, which asks nothing. */
export const Information = v.strictObject({ ...common, kind: v.literal('information') });
type Information = v.InferOutput<typeof Information>;

export const information: Kind<Information, never> = {
  columns: () => [],
  fits: () => false,
  cells: () => [],
  words: () => '',
  simulate: () => {
    throw new Error('what asks nothing has no answer');
  },
};
