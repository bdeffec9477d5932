import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Background } from '../../../src/core/disclosure/classes.ts';
import { classesOf, frequencies } from '../../../src/core/disclosure/classes.ts';
import type { Column } from '../../../src/core/disclosure/coarsening.ts';
import { everyChange, singleChanges, told, waysToTell } from '../../../src/core/disclosure/coarsening.ts';
import { diversityOf, riskOf } from '../../../src/core/disclosure/risk.ts';

/** The example of sdcMicro's `freqCalc`. */
const a = [2, 3, 2, 2, 3, 3, 1, 2];
const b = [3, 3, 3, 3, 3, 3, 4, 3];
const c = [1, 3, 1, 2, 1, 1, 1, 1];
const example: Background[] = a.map((value, i) => ({ a: `${value}`, b: `${b[i]}`, c: `${c[i]}` }));
const abc = ['a', 'b', 'c'];

describe('the risk that somebody is known', () => {
  test('counts who looks alike as sdcMicro does', () => {
    expect(frequencies(example, abc)).toEqual([3, 1, 3, 1, 2, 2, 1, 3]);
  });

  test('is that of the smallest class, and on average classes by rows', () => {
    expect(riskOf(example, abc)).toMatchObject({ k: 1, unique: 3, highest: 1, average: 5 / 8 });
    expect(riskOf(example, ['b'])).toMatchObject({ k: 1, unique: 1 });
    expect(riskOf(example, [])).toMatchObject({ k: 8, unique: 0, highest: 1 / 8, average: 1 / 8 });
    expect(riskOf([], abc)).toMatchObject({ k: null, unique: 0, highest: 0, average: 0 });
  });

  test('takes what is missing for a category of its own', () => {
    const rows = [{ a: null }, { a: null }, { a: '1' }, {}];
    expect(frequencies(rows, ['a'])).toEqual([3, 3, 1, 3]);
  });

  test('names the smallest class first', () => {
    expect(classesOf(example, ['a'])[0]).toEqual({ values: ['1'], rows: [6] });
  });

  test('knows where to know the class is to know the answer', () => {
    const rows = [{ a: '1' }, { a: '1' }, { a: '2' }, { a: '2' }];
    expect(diversityOf(rows, ['a'], ['x', 'y', 'x', 'x'])).toBe(1);
    expect(diversityOf(rows, ['a'], ['x', 'y', 'x', null])).toBe(2);
    expect(diversityOf([], ['a'], [])).toBeNull();
  });
});

const year: Column = {
  name: 'a',
  coarser: [{ name: 'early or late', groups: { '1': 'early', '2': 'early', '3': 'late' } }],
};
const columns: Column[] = [year, { name: 'b', coarser: [] }, { name: 'c', coarser: [] }];

describe('coarsening', () => {
  test('says what each single change would do', () => {
    const found = singleChanges(example, columns).map(({ k, unique }) => [k, unique]);
    // By hand: years in two groups; without a; without b; without c.
    expect(found).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
      [1, 1],
    ]);
  });

  test('says what all changes together would do, each once', () => {
    const all = everyChange(example, columns);
    expect(all).toHaveLength(waysToTell(columns));
    expect(waysToTell(columns)).toBe(3 * 2 * 2);
    expect(all[0]).toMatchObject({ k: 1, unique: 3 });
    expect(all.at(-1)).toMatchObject({ k: 8, unique: 0 });
  });

  test('leaves alone what it has no group for, and what is missing', () => {
    const rows = [
      { a: '9', b: '1' },
      { a: null, b: '1' },
      { a: '1', b: '1' },
    ];
    const [coarser] = year.coarser;
    expect(told(rows, { a: coarser ?? 'left-out', b: 'left-out' })).toEqual([
      { a: '9' },
      { a: null },
      { a: 'early' },
    ]);
  });

  const answer = fc.option(fc.constantFrom('1', '2', '3'));
  const data = fc.array(fc.record({ a: answer, b: answer, c: answer }), { minLength: 1, maxLength: 30 });

  test('never lowers k, nor makes more people unique', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const before = riskOf(rows, abc);
        return everyChange(rows, columns).every(
          ({ k, unique }) => (k ?? 0) >= (before.k ?? 0) && unique <= before.unique,
        );
      }),
    );
  });

  test('changes nothing by the order of the rows', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const [one, other] = [riskOf(rows, abc), riskOf(rows.toReversed(), abc)];
        return one.k === other.k && one.unique === other.unique && one.average === other.average;
      }),
    );
  });
});
