import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import type { PairedEffect } from '../../statistics/paired.ts';
import { pairedEffect } from '../../statistics/paired.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import { recordsIn, scaleScores } from '../figures.ts';
import { isEnough } from './small.ts';
import { conditionsOf } from './theme-bars.ts';

/** How a scale changed from before to after, of those who answered both. */
export interface Change {
  /** Survey and scale. */
  scale: string;
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  /** Each person's, the least before first; null where there are too few to be told. */
  told: { pairs: readonly (readonly [before: number, after: number])[]; effect: PairedEffect } | null;
}

/** Of everybody and of each condition; where one has too few people, none is told apart. */
export function changesSeen(tables: readonly AnonymousTable[], rule: SmallCellRule): Change[] {
  const scores = scaleScores(recordsIn(tables, 'scales'));
  const conditions = conditionsOf(tables);
  const letters = [...new Set(conditions.values())].sort();
  const names = [...scores.keys()].filter((of) => of.startsWith('before ')).map((of) => of.slice(7));
  return names.sort().flatMap((scale) => {
    const [before, after] = [scores.get(`before ${scale}`), scores.get(`after ${scale}`)];
    const pairs = [...(before ?? [])].flatMap(([person, was]) => {
      const is = after?.get(person);
      return is === undefined ? [] : [{ condition: conditions.get(person), pair: [was, is] as const }];
    });
    if (pairs.length === 0) return [];
    const arms = letters
      .map((letter) => ({
        letter,
        pairs: pairs.flatMap(({ condition, pair }) => (condition === letter ? [pair] : [])),
      }))
      .filter((arm) => arm.pairs.length > 0);
    const mayTell = arms.every((arm) => isEnough(arm.pairs.length, rule));
    return [
      {
        scale,
        condition: null,
        told: told(
          pairs.map(({ pair }) => pair),
          rule,
        ),
      },
      ...arms.map((arm) => ({ scale, condition: arm.letter, told: mayTell ? told(arm.pairs, rule) : null })),
    ];
  });
}

function told(pairs: readonly (readonly [number, number])[], rule: SmallCellRule): Change['told'] {
  if (!isEnough(pairs.length, rule)) return null;
  const sorted = pairs.toSorted(([a, b], [c, d]) => a - c || b - d);
  return { pairs: sorted, effect: pairedEffect(sorted) };
}
