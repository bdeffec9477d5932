import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Condition, holds } from '../../../src/core/survey/condition.ts';

const answers: Record<string, unknown> = { who: 'friend', sure: 7, what: ['asked', 'listened'], none: [] };
const answerTo = (id: string) => answers[id];

test.each<[Condition, boolean]>([
  [{ who: { is: 'friend' } }, true],
  [{ who: { is: 'other' } }, false],
  [{ sure: { is: 7 } }, true],
  [{ sure: { 'at-least': 7, 'at-most': 7 } }, true],
  [{ sure: { 'at-least': 8 } }, false],
  [{ sure: { 'at-most': 6 } }, false],
  [{ what: { has: 'asked' } }, true],
  [{ what: { has: 'left' } }, false],
  [{ answered: 'none' }, true],
  [{ answered: 'gone' }, false],
  [{ gone: { 'at-least': 0 } }, false],
  [{ gone: { is: 'friend' } }, false],
  [{ not: { gone: { is: 'friend' } } }, true],
  [{ all: [{ answered: 'who' }, { sure: { is: 7 } }] }, true],
  [{ all: [{ answered: 'who' }, { sure: { is: 6 } }] }, false],
  [{ any: [{ answered: 'gone' }, { sure: { is: 7 } }] }, true],
  [{ any: [{ answered: 'gone' }, { sure: { is: 6 } }] }, false],
  [{ who: { is: 'friend' }, sure: { is: 6 } }, false],
])('%j holds: %s', (condition, expected) => {
  expect(holds(condition, answerTo)).toBe(expected);
});

const looking = fc.record(
  {
    is: fc.oneof(fc.constant('friend'), fc.double()),
    'at-least': fc.double(),
    'at-most': fc.double(),
    has: fc.constant('asked'),
  },
  { requiredKeys: [] },
);
const tests = fc.record({ who: looking, sure: looking, what: looking }, { requiredKeys: [] });
const around = (part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> => {
  const parts = fc.array(part, { maxLength: 2 });
  const fields = { all: parts, any: parts, not: part, answered: fc.constantFrom('who', 'gone') };
  return fc.record(fields, { requiredKeys: [] });
};
const condition = fc.oneof(tests, around(tests), around(around(tests)));

test('a condition holds or does not, whatever the answers are, and its contrary the other way', () => {
  const value = fc.constantFrom<unknown>(
    ...[null, 'friend', '', 0, -1, 7, NaN, true, [], ['asked'], [['asked']], {}, { is: 'friend' }],
  );
  const any = fc.dictionary(fc.constantFrom('who', 'sure', 'what'), value);
  fc.assert(
    fc.property(condition, any, (one, given) => {
      const is = holds(one, (id) => given[id]);
      expect(holds({ not: one }, (id) => given[id])).toBe(!is);
    }),
  );
});

test('a condition as data fits its own shape', () => {
  expect(v.is(Condition, { any: [{ who: { is: 'friend' } }, { not: { answered: 'sure' } }] })).toBe(true);
  expect(v.is(Condition, { who: { is: 'friend', else: 1 } })).toBe(false);
});
