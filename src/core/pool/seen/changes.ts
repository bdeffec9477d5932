import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { PairedEffect } from '../../statistics/paired.ts';
import { pairedEffect } from '../../statistics/paired.ts';
import { recordsIn, scaleScores } from '../figures.ts';
import { inBoth } from './in-both.ts';
import { conditionsOf, toldApart } from './told-apart.ts';

type Pair = readonly [before: number, after: number];

/** How a scale changed from before to after, of those who answered both. */
export interface Change {
  /** Survey and scale. */
  scale: string;
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  /** Each person's, the least before first; null where there are too few to be told. */
  told: { pairs: readonly Pair[]; effect: PairedEffect } | null;
}

/** Of everybody and of each condition. */
export function changesSeen(tables: readonly AnonymousTable[], rule: SmallCellRule): Change[] {
  const scores = scaleScores(recordsIn(tables, 'scales'));
  const conditions = conditionsOf(tables);
  const names = [...scores.keys()].filter((of) => of.startsWith('before ')).map((of) => of.slice(7));
  return names.sort().flatMap((scale) => {
    const [before, after] = [scores.get(`before ${scale}`), scores.get(`after ${scale}`)];
    const pairs = before && after ? inBoth(before, after) : new Map<string, Pair>();
    if (pairs.size === 0) return [];
    return toldApart(pairs, conditions, rule).map(({ condition, values }) => ({
      scale,
      condition,
      told: values && told(values),
    }));
  });
}

function told(pairs: readonly Pair[]): Change['told'] {
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
  return { pairs: sorted, effect: pairedEffect(sorted) };
}
