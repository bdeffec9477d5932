import type { Cell } from '../../returns/table.ts';

/** One part of somebody's study, as one browser gave it. */
export interface Coded {
  /** The random code of the browser. */
  participant: string;
  /** The participant's code of the study; null where it gives none. */
  code: string | null;
  /** The elements of the self-generated code, in their order. */
  elements: readonly Cell[];
}

/** How many elements differ; one that is missing on either side is taken to. */
export const differing = (one: readonly Cell[], other: readonly Cell[]): number =>
  one.filter((element, i) => element === null || element !== other[i]).length;
