import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holds } from '../../../../src/core/survey/condition.ts';
import type { Settled } from '../../../../src/core/survey/foreign/comparing.ts';
import type { Dialect } from '../../../../src/core/survey/foreign/logic/tokens.ts';
import { parseLogic } from '../../../../src/core/survey/foreign/logic/parse.ts';
import { redcapLogic } from '../../../../src/core/survey/foreign/redcap/redcap.ts';
import { surveyJsLogic } from '../../../../src/core/survey/foreign/surveyjs/surveyjs.ts';
import { outcomeOf } from '../../../../src/core/survey/foreign/when.ts';
import { boundsIn, xpath } from '../../../../src/core/survey/foreign/xlsform/constraint.ts';

const option = (code: string) => ({ code, label: code });
const codes = ['1', '2', '3'];
const options = new Map(codes.map((code) => [code, `o${code}`]));
const choice = (id: string, kind: 'single' | 'likert'): Settled => ({
  id,
  options,
  body: { kind, options: codes.map(option) },
  bounds: kind === 'likert' ? { from: 1, to: 3 } : null,
});

const asked = new Map<string, Settled>([
  ['one', choice('one', 'single')],
  ['far', choice('far', 'likert')],
  [
    'many',
    { id: 'many', options, bounds: null, body: { kind: 'multiple', options: codes.map(option), most: null } },
  ],
  [
    'whole',
    {
      id: 'whole',
      options: new Map(),
      bounds: { from: 0, to: 10 },
      body: { kind: 'rating', from: 0, to: 10, low: '', high: '' },
    },
  ],
  [
    'exact',
    {
      id: 'exact',
      options: new Map(),
      bounds: { from: 0, to: 10 },
      body: { kind: 'number', from: 0, to: 10, whole: false, ends: '', unit: null },
    },
  ],
  [
    'yes',
    {
      id: 'yes',
      options: new Map([
        ['true', 'true'],
        ['false', 'false'],
      ]),
      bounds: null,
      body: { kind: 'single', options: ['true', 'false'].map(option) },
    },
  ],
  ['words', { id: 'words', options: new Map(), bounds: null, body: { kind: 'text', most: null, lines: 1 } }],
]);

const said = (expression: string, dialect: Dialect) => {
  const logic = parseLogic(expression, dialect);
  return logic && outcomeOf(logic, (name) => asked.get(name));
};

describe('a condition of an XLSForm', () => {
  test.each([
    ["${one} = '2'", { one: { is: 'o2' } }],
    ["'2' = ${one}", { one: { is: 'o2' } }],
    ['${ one } != 2', { not: { one: { is: 'o2' } } }],
    [
      "selected(${many}, '1') and not(selected(${many}, '3'))",
      { all: [{ many: { has: 'o1' } }, { not: { many: { has: 'o3' } } }] },
    ],
    ["selected(${one}, '1')", { one: { is: 'o1' } }],
    ["selected(${many}, '9')", 'never'],
    ['${one} > 1', { any: [{ one: { is: 'o2' } }, { one: { is: 'o3' } }] }],
    ['${far} > 1', { far: { 'at-least': 2 } }],
    ['${far} < 3', { far: { 'at-most': 2 } }],
    ['${far} >= 1', { answered: 'far' }],
    ['${far} != 2', { not: { far: { is: 2 } } }],
    ['${whole} > 3.5', { whole: { 'at-least': 4 } }],
    ['3 > ${whole}', { whole: { 'at-most': 2 } }],
    ['${whole} >= 11', 'never'],
    ['${exact} > 3.5', { all: [{ exact: { 'at-least': 3.5 } }, { not: { exact: { is: 3.5 } } }] }],
    ["${words} != ''", { answered: 'words' }],
    ["${words} = ''", { not: { answered: 'words' } }],
    ['true()', 'always'],
    [
      "${one} = '1' or ${one} = '2' and ${far} = 3",
      { any: [{ one: { is: 'o1' } }, { all: [{ one: { is: 'o2' } }, { far: { is: 3 } }] }] },
    ],
    [
      "(${one} = '1' or ${one} = '2') and (${far}) = 3",
      { all: [{ any: [{ one: { is: 'o1' } }, { one: { is: 'o2' } }] }, { far: { is: 3 } }] },
    ],
  ])('%s is said in ours', (expression, condition) => {
    expect(said(expression, xpath)).toEqual(condition);
  });

  test.each(
    [
      [
        "${words} = 'yes'",
        '${one} = ${far}',
        'count-selected(${many}) > 1',
        '${one} + 1 = 2',
        "${many} = '1'",
      ],
      [
        '${one}',
        '${other} = 1',
        '',
        '(',
        ')',
        '${one} =',
        "${one} = '1' '2'",
        '../one = 1',
        '${one} = yes',
        "'",
      ],
      ['('.repeat(5000), 'not('.repeat(100), `\${one} = ${'1'.repeat(5000)}`, '-'.repeat(100)],
    ].flat(),
  )('%s is not', (expression) => {
    expect(said(expression, xpath)).toBe(null);
  });
});

test.each([
  ["{one} = '1'", { one: { is: 'o1' } }],
  ['{one} == 1 && {far} <> 2', { all: [{ one: { is: 'o1' } }, { not: { far: { is: 2 } } }] }],
  ["{many} contains '1'", { many: { has: 'o1' } }],
  ["{many} notcontains '1'", { not: { many: { has: 'o1' } } }],
  ["{many} anyof ['1', 3]", { any: [{ many: { has: 'o1' } }, { many: { has: 'o3' } }] }],
  ['{many} allof [1, 3]', { all: [{ many: { has: 'o1' } }, { many: { has: 'o3' } }] }],
  ['{one} anyof [1, 2]', { any: [{ one: { is: 'o1' } }, { one: { is: 'o2' } }] }],
  ['{words} notempty || {one} empty', { any: [{ answered: 'words' }, { not: { answered: 'one' } }] }],
  ['{yes} = true', { yes: { is: 'true' } }],
  ['!{yes}', { not: { yes: { is: 'true' } } }],
  ['!!{yes}', { yes: { is: 'true' } }],
  ['{whole} greaterorequal 5', { whole: { 'at-least': 5 } }],
  ['{yes} = false', { yes: { is: 'false' } }],
  ['age({words}) > 3', null],
  ['{one} = 1 {far}', null],
])('of SurveyJS, %s', (expression, condition) => {
  expect(said(expression, surveyJsLogic)).toEqual(condition);
});

test.each([
  ['[one] = "1"', { one: { is: 'o1' } }],
  ["[many(2)] = '1'", { many: { has: 'o2' } }],
  ["[many(2)] = '0'", { not: { many: { has: 'o2' } } }],
  ["[many(2)] <> '1'", { not: { many: { has: 'o2' } } }],
  ["[many(7)] = '1'", 'never'],
  ["[many(2)] > '0'", null],
  ['[ONE] = 1 OR [far] <= 2', null],
  ['[one] = 1 OR [far] <= 2', { any: [{ one: { is: 'o1' } }, { far: { 'at-most': 2 } }] }],
  ["[event_1_arm_1][one] = '1'", null],
  ["datediff([words], 'today', 'y') > 1", null],
])('of REDCap, %s', (expression, condition) => {
  expect(said(expression, redcapLogic)).toEqual(condition);
});

test.each([
  ['. >= 1 and . <= 20', true, { from: 1, to: 20, isAll: true }],
  ['. > 0 and . < 20', true, { from: 1, to: 19, isAll: true }],
  ['. > 0.5', true, { from: 1, to: null, isAll: true }],
  ['. > 0', false, { from: 0, isAll: false }],
  ['20 >= .', true, { to: 20, isAll: true }],
  ['count-selected(.) <= 3', true, { mostTicked: 3, isAll: true }],
  ['string-length(.) < 100', true, { mostLetters: 99, isAll: true }],
  ['. >= 1 and regex(., "x")', true, { from: 1, isAll: false }],
  ['. >= 1 or . = 99', true, { from: null, isAll: false }],
  ['. <= ${whole}', true, { to: null, isAll: false }],
])('the rule %s of an XLSForm', (rule, whole, bounds) => {
  expect(boundsIn(rule, whole)).toMatchObject(bounds);
});

/** Answers as ours, and as REDCap keeps them: text, empty where there is none. */
const answers = fc.record({
  one: fc.constantFrom(undefined, 'o1', 'o2', 'o3'),
  far: fc.constantFrom(undefined, 1, 2, 3),
  many: fc.constantFrom<(string[] | undefined)[]>(undefined, [], ['o1'], ['o2', 'o3']),
  whole: fc.constantFrom(undefined, 0, 3, 5, 10),
  exact: fc.constantFrom(undefined, 0, 3.5, 4, 10),
});
type Answers = typeof answers extends fc.Arbitrary<infer Of> ? Of : never;

const comparing = { '=': 0, '<>': 1, '<': 2, '<=': 3, '>': 4, '>=': 5 } as const;
type Sign = keyof typeof comparing;

interface Part {
  text: string;
  /** Worked out from the answers by itself, after what REDCap says of its operators. */
  is: (answers: Answers) => boolean;
}

function compare(answer: string, sign: Sign, value: number): boolean {
  if (sign === '=') return answer !== '' && Number(answer) === value;
  if (sign === '<>') return answer === '' || Number(answer) !== value;
  if (answer === '') return false;
  const [a, b] = [Number(answer), value];
  return { '<': a < b, '<=': a <= b, '>': a > b, '>=': a >= b }[sign];
}

const kept = (answer: string | number | undefined): string =>
  answer === undefined ? '' : String(answer).replace('o', '');

const comparison: fc.Arbitrary<Part> = fc
  .record({
    name: fc.constantFrom('one' as const, 'far' as const, 'whole' as const, 'exact' as const),
    sign: fc.constantFrom(...(Object.keys(comparing) as Sign[])),
    value: fc.constantFrom(-1, 0, 1, 2, 3, 3.5, 5, 10, 11),
  })
  .map(({ name, sign, value }) => ({
    text: `[${name}] ${sign} '${value}'`,
    is: (given) => compare(kept(given[name]), sign, value),
  }));
const box: fc.Arbitrary<Part> = fc
  .record({ code: fc.constantFrom('1', '2', '3'), wanted: fc.boolean() })
  .map(({ code, wanted }) => ({
    text: `[many(${code})] = '${wanted ? 1 : 0}'`,
    is: ({ many = [] }) => many.includes(`o${code}`) === wanted,
  }));
const { part } = fc.letrec<{ part: Part }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3 },
    comparison,
    box,
    fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts): Part => ({
      text: `(${parts.map(({ text }) => text).join(' and ')})`,
      is: (given) => parts.every(({ is }) => is(given)),
    })),
    fc.array(tie('part'), { minLength: 2, maxLength: 3 }).map((parts): Part => ({
      text: `(${parts.map(({ text }) => text).join(' or ')})`,
      is: (given) => parts.some(({ is }) => is(given)),
    })),
    tie('part').map(({ text, is }): Part => ({ text: `!(${text})`, is: (given) => !is(given) })),
  ),
}));

test('whatever is compared, ours holds of the same answers', () => {
  fc.assert(
    fc.property(part, fc.array(answers, { minLength: 4, maxLength: 8 }), ({ text, is }, all) => {
      const outcome = said(text, redcapLogic);
      expect(outcome).not.toBe(null);
      for (const given of all) {
        const ours =
          typeof outcome === 'string'
            ? outcome === 'always'
            : holds(outcome ?? {}, (id) => given[id as keyof Answers]);
        expect([text, given, ours]).toEqual([text, given, is(given)]);
      }
    }),
    { numRuns: 150 },
  );
});
