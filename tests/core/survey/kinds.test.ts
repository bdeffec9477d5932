import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../src/core/survey/question.ts';
import { asks, kindOf } from '../../../src/core/survey/question.ts';
import { respondent, surveyOf, toy } from '../../support/surveys.ts';

const asking = [
  ...toy.questions.filter(asks),
  ...surveyOf([
    { id: 'half', kind: 'number', ask: 'How far?', unit: 'km', from: 0.2, to: 0.4, whole: false },
    { id: 'month', kind: 'date', ask: 'When?', precision: 'month', from: '2020', to: '2021' },
    { id: 'day', kind: 'date', ask: 'When?', precision: 'day', from: '2020', to: '2020' },
    { id: 'short', kind: 'text', ask: 'What?', most: 1 },
    { id: 'below', kind: 'rating', ask: 'How?', from: -5, to: 5, ends: { low: 'Less', high: 'More' } },
  ]).questions,
];
const called = (id: string): Question => {
  const question = asking.find((one) => one.id === id);
  if (!question) throw new Error(`no question is called ${id}`);
  return question;
};
const fits = (id: string, answer: unknown) => kindOf(called(id)).fits(called(id), answer);

describe('every kind of question', () => {
  test.each(asking)('answers itself, in cells that its columns declare: $id', (question) => {
    const kind = kindOf(question);
    const columns = kind.columns(question);
    fc.assert(
      fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, lean) => {
        const answer = kind.simulate(question, respondent(seed, lean));
        expect(kind.fits(question, answer)).toBe(true);
        const cells = kind.cells(question, answer);
        expect(cells).toHaveLength(columns.length);
        for (const [i, { type, bounds, levels }] of columns.entries()) {
          const cell = cells[i];
          const isNumber = type === 'integer' || type === 'number';
          expect(typeof cell).toBe(isNumber ? 'number' : type === 'boolean' ? 'boolean' : 'string');
          if (type === 'integer') expect(Number.isInteger(cell)).toBe(true);
          if (bounds) expect(Number(cell) >= bounds.least && Number(cell) <= bounds.most).toBe(true);
          if (levels && !isNumber) expect(Object.keys(levels)).toContain(cell);
        }
      }),
    );
  });

  test('bears whatever a page is handed in place of an answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...toy.questions), fc.anything(), (question, answer) => {
        expect(typeof kindOf(question).fits(question, answer)).toBe('boolean');
      }),
    );
  });

  test.each([
    ['who', 'friend', ['friend'], 'A friend'],
    ['sure', 7, [7], '7'],
    ['calm', 2, [2], 'A little'],
    ['what', ['listened'], [false, true], 'Listened'],
    ['what', [], [false, false], ''],
    ['hours', 3, [3], '3 hours'],
    ['begun', '2021', [2021], '2021'],
    ['month', '2021-03', ['2021-03'], '2021-03'],
    ['order', ['hearing', 'asking'], [2, 1], 'To listen, To ask'],
    ['more', ' well ', [' well '], ' well '],
  ])('writes %s answered with %j', (id, answer, cells, words) => {
    expect(fits(id, answer)).toBe(true);
    expect(kindOf(called(id)).cells(called(id), answer)).toEqual(cells);
    expect(kindOf(called(id)).words(called(id), answer)).toBe(words);
  });

  test.each([
    ['who', ['enemy', 'toString', 1, null]],
    ['sure', [-1, 11, 0.5, '3', NaN]],
    ['calm', [0, 4, 1.5]],
    ['what', [['asked', 'asked'], ['none'], 'asked']],
    ['hours', [-1, 25, 1.5, Infinity, '3']],
    ['half', [0.1, 0.5, NaN]],
    ['begun', ['2009', '2031', '21', 2021]],
    ['month', ['2021-13', '2021', '2019-01']],
    ['day', ['2020-02-30', '2020-2-3', '2021-01-01']],
    ['order', [['asking'], ['asking', 'asking'], []]],
    ['more', ['', '  \n', 'x'.repeat(1001), 3]],
  ])('%s refuses %j', (id, answers) => {
    expect(answers.filter((answer) => fits(id, answer))).toEqual([]);
  });

  test('names a column for each option where there are several', () => {
    const names = (id: string) =>
      kindOf(called(id))
        .columns(called(id))
        .map(({ name }) => name);
    expect(names('what')).toEqual(['what_asked', 'what_listened']);
    expect(names('order')).toEqual(['order_asking', 'order_hearing']);
  });

  test('of information asks nothing', () => {
    const [hello] = toy.questions;
    if (!hello) throw new Error('the toy begins with information');
    expect([kindOf(hello).columns(hello), kindOf(hello).fits(hello, ''), asks(hello)]).toEqual([
      [],
      false,
      false,
    ]);
  });

  test('leans to where a respondent does', () => {
    const mean = (lean: number) => {
      const who = respondent(1, lean);
      const answers = Array.from({ length: 200 }, () =>
        Number(kindOf(called('sure')).simulate(called('sure'), who)),
      );
      return answers.reduce((sum, answer) => sum + answer, 0) / answers.length;
    };
    expect(mean(0.2)).toBeLessThan(4);
    expect(mean(0.8)).toBeGreaterThan(6);
  });
});
