import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../src/core/statistics/agreement.ts';
import { cohenKappa, krippendorffAlpha } from '../../../src/core/statistics/agreement.ts';
import { cronbachAlpha } from '../../../src/core/statistics/cronbach.ts';
import { pairedEffect } from '../../../src/core/statistics/paired.ts';
import { spearmanRho } from '../../../src/core/statistics/rank.ts';

const _ = null;
/** Krippendorff's own example (2011): four observers, twelve units, for which he gives the values below. */
const observers: Unit[] = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
  [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
];
const units = Array.from({ length: 12 }, (__, unit) => observers.map((ratings) => ratings[unit] ?? null));

describe('agreement', () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('by Krippendorff’s alpha is as he worked it out, %s', (metric, value) => {
    expect(krippendorffAlpha(units, metric)).toBeCloseTo(value, 3);
  });

  test('is 1 where all agree, and unknown where there is nothing to agree on', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toBe(1);
    expect(
      krippendorffAlpha(
        [
          [1, 1],
          [1, 1],
        ],
        'nominal',
      ),
    ).toBeNull();
    expect(krippendorffAlpha([[1, null]], 'nominal')).toBeNull();
  });

  test('is no matter of who rates first, nor of units rated once', () => {
    const rating = fc.option(fc.integer({ min: -2, max: 2 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating, rating), { maxLength: 12 }), (all) => {
        const value = krippendorffAlpha(all, 'ordinal');
        const turned = krippendorffAlpha(
          [...all.map((unit) => unit.toReversed()), [2, null, null]],
          'ordinal',
        );
        if (value === null) expect(turned).toBeNull();
        else expect(turned).toBeCloseTo(value, 10);
      }),
    );
  });

  test('by Cohen’s kappa: 35 of 50 alike where 25 are by chance', () => {
    const times = (count: number, one: string, other: string) =>
      Array.from({ length: count }, () => [one, other] as const);
    const table = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    expect(cohenKappa(table)).toBeCloseTo(0.4, 10);
    expect(cohenKappa(times(3, 'yes', 'yes'))).toBeNull();
    expect(cohenKappa([])).toBeNull();
  });
});

describe('the alpha of a scale', () => {
  test('is as worked by hand', () => {
    const people = [
      [1, 1, 1],
      [2, 2, 1],
      [3, 3, 1],
    ];
    // Variances 1, 1, 0; of the sums 3, 5, 7: 4. 3 / 2 × (1 - 2 / 4) = 0.75.
    expect(cronbachAlpha(people)).toBeCloseTo(0.75, 10);
  });

  test('is 1 where all items say the same, and unknown where nobody differs', () => {
    expect(
      cronbachAlpha([
        [1, 1],
        [4, 4],
        [2, 2],
      ]),
    ).toBeCloseTo(1, 10);
    expect(
      cronbachAlpha([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(cronbachAlpha([[1], [2]])).toBeNull();
    expect(cronbachAlpha([[1, 2]])).toBeNull();
  });

  test('does not change where all answers are moved or stretched alike', () => {
    const people = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 5 }), fc.integer({ min: -3, max: 3 }), (all, by, to) => {
        const [value, moved] = [
          cronbachAlpha(all),
          cronbachAlpha(all.map((one) => one.map((item) => by * item + to))),
        ];
        if (value === null) expect(moved).toBeNull();
        else expect(moved).toBeCloseTo(value, 8);
      }),
    );
  });
});

describe('the effect on the same people', () => {
  test('is as worked by hand', () => {
    // Differences 1, 3, 2: mean 2, sd 1. Before 1, 2, 3 (sd 1), after 2, 5, 5 (sd √3).
    const found = pairedEffect([
      [1, 2],
      [2, 5],
      [3, 5],
    ]);
    expect(found).toMatchObject({ n: 3, meanDifference: 2, dz: 2 });
    const dav = 2 / ((1 + Math.sqrt(3)) / 2);
    expect(found.dav).toBeCloseTo(dav, 10);
    expect(found.gav).toBeCloseTo(dav * (1 - 3 / 7), 10);
    expect(found.correlation).toBeCloseTo(1.5 / Math.sqrt(3), 10);
  });

  test('is unknown for one person, and for people who all changed alike', () => {
    expect(pairedEffect([[1, 2]])).toEqual({
      n: 1,
      meanDifference: 1,
      dz: null,
      dav: null,
      gav: null,
      correlation: null,
    });
    expect(
      pairedEffect([
        [1, 2],
        [2, 3],
      ]),
    ).toMatchObject({ meanDifference: 1, dz: null });
  });

  test('turns its sign with before and after', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { minLength: 2, maxLength: 20 }), (pairs) => {
        const there = pairedEffect(pairs);
        const back = pairedEffect(pairs.map(([before, after]) => [after, before] as const));
        expect(back.meanDifference).toBeCloseTo(-there.meanDifference, 10);
        if (there.dav !== null) expect(back.dav).toBeCloseTo(-there.dav, 10);
      }),
    );
  });
});

describe('the correlation of ranks', () => {
  test('is as worked by hand, equal values sharing their rank', () => {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4: covariance 1.5, variances 1.5 and 5 / 3.
    expect(spearmanRho([10, 20, 20, 90], [1, 5, 3, 7])).toBeCloseTo(1.5 / Math.sqrt(1.5 * (5 / 3)), 10);
    expect(spearmanRho([1, 2, 3], [9, 4, 1])).toBeCloseTo(-1, 10);
  });

  test('is unknown where all are equal, or there is one', () => {
    expect(spearmanRho([1, 1, 1], [1, 2, 3])).toBeNull();
    expect(spearmanRho([1], [1])).toBeNull();
  });

  test('stays the same under whatever keeps the order', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })));
    fc.assert(
      fc.property(pairs, (all) => {
        const [one, other] = [all.map(([a]) => a), all.map(([, b]) => b)];
        const bent = spearmanRho(
          one.map((a) => a ** 3 + a),
          other,
        );
        expect(bent).toEqual(spearmanRho(one, other));
      }),
    );
  });
});
