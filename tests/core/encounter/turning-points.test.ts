import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/encounter/decisions.ts';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import { turningPoints } from '../../../src/core/encounter/turning-points.ts';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

const [made] = scoredBy(play(talk).choose('ask', 'listen', 'plan').run);
const at = (decision: number, rating: number, weight = 1): Decision => {
  if (made?.kind !== 'choice') throw new Error('no decision was made');
  return { ...made, decision, weight, ratings: { expertise: { rating, lowest: -2, highest: 2 } } };
};

describe('turning points', () => {
  test('are a strength first, then the two that left most', () => {
    expect(turningPoints([at(1, 0), at(2, 2), at(3, -2), at(4, -1)])).toEqual([
      { kind: 'strength', decision: 2 },
      { kind: 'open', decision: 3 },
      { kind: 'open', decision: 4 },
    ]);
  });

  test('of equals are the earlier', () => {
    expect(turningPoints([at(1, 2), at(2, 2), at(3, -1), at(4, -1), at(5, -1)])).toEqual([
      { kind: 'strength', decision: 1 },
      { kind: 'open', decision: 3 },
      { kind: 'open', decision: 4 },
    ]);
  });

  test('count a repair by its weight', () => {
    expect(turningPoints([at(1, 1), at(2, 2, 0.5)])[0]).toEqual({ kind: 'strength', decision: 1 });
  });

  test('are none where nothing was earned and nothing left', () => {
    expect(turningPoints([])).toEqual([]);
    expect(turningPoints([at(1, -2)])).toEqual([{ kind: 'open', decision: 1 }].slice(0, 1));
    expect(turningPoints([at(1, 2)])).toEqual([{ kind: 'strength', decision: 1 }]);
  });

  test('are at most three different decisions, at most one a strength, and no strength that earned nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { maxLength: 20 }), (ratings) => {
        const points = turningPoints(ratings.map((rating, i) => at(i + 1, rating)));
        const decisions = points.map(({ decision }) => decision);
        const strengths = points.filter(({ kind }) => kind === 'strength');
        return (
          points.length <= 3 &&
          new Set(decisions).size === decisions.length &&
          strengths.length <= 1 &&
          strengths.every(
            ({ decision }) => ratings[decision - 1] === Math.max(...ratings) && Math.max(...ratings) > -2,
          )
        );
      }),
    );
  });
});
