import type { Drawable } from '../../src/core/scenario/checks/drawings.ts';

/** All that the toy scenarios show can be drawn, and nothing else. */
export const toyDrawable: Drawable = {
  places: ['library', 'campus-path'],
  heads: ['bun'],
  isHead: (name) => name === 'bun',
};
