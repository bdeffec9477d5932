import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerRows, scaleRows } from '../../../src/core/survey/answer-rows.ts';
import type { Given } from '../../../src/core/survey/filling.ts';
import { back, beginFilling, forward, give, orderOf } from '../../../src/core/survey/filling.ts';
import { kindOf } from '../../../src/core/survey/question.ts';
import { respondent, step, toy } from '../../support/surveys.ts';

const written = toy.questions.map(({ id }) => id);
const begun = () => forward(beginFilling(toy, written));
const given = (...all: Given[]) => all.reduce((at, one) => forward(give(at, one)), begun());
const full = given(
  ...[{ value: 'friend' }, { value: 7 }, { missing: 'skipped' as const }, { value: ['asked'] }, { value: 2 }],
  ...[{ missing: 'prefer-not-to-say' as const }, { value: ['hearing', 'asking'] }, { value: 'A secret.' }],
);
const rowOf = (item: string, rows = answerRows(full, 'before', new Map())) =>
  rows.find((row) => row.item === item);

describe('the rows of answers', () => {
  test.each([
    ['who', 'friend', null, 1],
    ['calm', null, 'skipped', 3],
    ['what_asked', true, null, 4],
    ['what_listened', false, null, 4],
    ['begun', null, 'prefer_not_to_say', 6],
    ['order_asking', 2, null, 7],
    ['more', null, 'withheld', 8],
  ])(
    'say of %s what was answered, why not, and when it was asked',
    (item, value, missingReason, shownOrder) => {
      const source = { instrument: 'toy', version: '1.0.0', wave: 'before' };
      expect(rowOf(item)).toEqual({ ...source, item, value, missingReason, shownOrder, changed: false });
    },
  );

  test('hold what somebody wrote only where it may be returned, and as it is to be', () => {
    expect(JSON.stringify(answerRows(full, 'before', new Map([['who', 'x']])))).not.toContain('secret');
    expect(rowOf('more', answerRows(full, 'before', new Map([['more', 'A […].']])))).toMatchObject({
      value: 'A […].',
    });
  });

  test('say of what is no longer shown that it was not', () => {
    let filling = full;
    for (let n = 0; n < 8; n++) filling = back(filling);
    filling = give(filling, { value: 'other' });
    for (let n = 0; n < 8; n++) filling = forward(filling);
    const rows = answerRows(filling, 'before', new Map([['more', 'A […].']]));
    expect(rowOf('more', rows)).toMatchObject({ value: null, missingReason: 'not_shown', shownOrder: null });
    expect(rowOf('who', rows)).toMatchObject({ value: 'other', changed: true });
  });

  test('say of what was not reached that it was not shown, and of where somebody stopped that it was skipped', () => {
    const rows = answerRows(given({ value: 'friend' }), 'before', new Map());
    expect(rowOf('sure', rows)).toMatchObject({ missingReason: 'skipped', shownOrder: 2 });
    expect(rowOf('calm', rows)).toMatchObject({ missingReason: 'not_shown', shownOrder: null });
  });

  test('are the same items for everybody at any moment, with a value or a reason', () => {
    const items = toy.questions.flatMap((one) =>
      kindOf(one)
        .columns(one)
        .map(({ name }) => name),
    );
    fc.assert(
      fc.property(fc.nat(), fc.nat(12), (seed, steps) => {
        let filling = beginFilling(toy, orderOf(toy, seed, 0));
        for (let n = 0; n < steps; n++) filling = step(filling, respondent(seed + n));
        const rows = answerRows(filling, 'after', new Map([['more', 'A […].']]));
        expect(rows.map(({ item }) => item)).toEqual(items);
        for (const { value, missingReason } of rows) expect(value === null).toBe(missingReason !== null);
      }),
    );
  });

  test('of scales hold the score of what counts', () => {
    const source = { instrument: 'toy', version: '1.0.0', wave: 'before' };
    expect(scaleRows(full, 'before')).toEqual([
      { ...source, scale: 'ease', score: 70, answered: 1, items: 2 },
    ]);
    expect(scaleRows(begun(), 'before')).toMatchObject([{ score: null, answered: 0 }]);
  });
});
