import { describe, expect, test } from 'vitest';
import { figuresOf } from '../../../../src/core/pool/figures.ts';
import { reportOf } from '../../../../src/core/pool/report.ts';
import { answersSeen } from '../../../../src/core/pool/seen/answers-seen.ts';
import { changesSeen } from '../../../../src/core/pool/seen/changes.ts';
import { disclosureMd } from '../../../../src/core/pool/seen/disclosure-report.ts';
import { disclosureSeen } from '../../../../src/core/pool/seen/disclosure-seen.ts';
import { optionsSeen } from '../../../../src/core/pool/seen/options-seen.ts';
import { reliabilitySeen } from '../../../../src/core/pool/seen/reliability.ts';
import { stagesSeen } from '../../../../src/core/pool/seen/stages-seen.ts';
import { themeBars } from '../../../../src/core/pool/seen/theme-bars.ts';
import type { AnonymousTable } from '../../../../src/core/returns/anonymise.ts';
import type { Study } from '../../../../src/core/study/study.ts';
import type { Survey } from '../../../../src/core/survey/survey.ts';
import type { Cell, ColumnMeaning } from '../../../../src/core/returns/table.ts';
import { simulatedPool } from '../../../support/pool-package.ts';

const plain = (name: string): ColumnMeaning => ({
  ...{ name, type: 'string', unit: null, levels: null, bounds: null, meaning: name, missing: '' },
});

const nothing = { background: [] };

/** A table by the names of its columns and some rows. */
function made(
  name: string,
  columns: readonly (string | (Partial<ColumnMeaning> & { name: string }))[],
  rows: readonly (readonly Cell[])[],
): AnonymousTable {
  const meanings = columns.map((column) =>
    typeof column === 'string' ? plain(column) : { ...plain(column.name), ...column },
  );
  return { name, row: name, columns: meanings, rows } as unknown as AnonymousTable;
}

const people = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([condition, n]) =>
    Array.from({ length: n }, (_, i) => ({ person: `${condition}${i}`, condition, i })),
  );
const participants = (all: ReturnType<typeof people>) =>
  made(
    'participants',
    ['participant', 'condition'],
    all.map(({ person, condition }) => [person, condition]),
  );

describe('how concerns were handled', () => {
  const scores = (all: ReturnType<typeof people>) =>
    made(
      'scores',
      ['participant', 'of_record', 'theme', 'handled_earned', 'handled_possible'],
      all.flatMap(({ person, i }) => [
        [person, true, 'stigma', i, 10],
        [person, true, 'stigma', 10, 10],
        [person, false, 'stigma', 0, 1000],
      ]),
    );
  const seen = (counts: Record<string, number>, rule: 'under-5' | 'under-10' | 'hesa' = 'under-5') => {
    const all = people(counts);
    return themeBars([participants(all), scores(all)], rule);
  };

  test('is what each person earned of what they could have, of record alone', () => {
    // 50, 55, 60, 65, 70: mean 60, sd 7.9057, and t of 4 degrees is 2.7764.
    const [all] = seen({ a: 5 });
    expect(all).toMatchObject({ theme: 'stigma', condition: null, told: { n: 5, mean: 60 } });
    expect(all?.told?.low).toBeCloseTo(60 - (2.7764 * 7.90569) / Math.sqrt(5), 2);
    expect(all?.told?.high).toBeCloseTo(60 + (2.7764 * 7.90569) / Math.sqrt(5), 2);
  });

  test('is told of each condition', () => {
    expect(seen({ a: 5, b: 6 }).map(({ condition, told }) => [condition, told?.n])).toEqual([
      [null, 11],
      ['a', 5],
      ['b', 6],
    ]);
  });

  test('is told of no condition where one has too few people, since it could be worked out', () => {
    expect(seen({ a: 4, b: 6 }).map(({ told }) => told?.n ?? null)).toEqual([10, null, null]);
  });

  test.each([
    ['under-5', 4, 5],
    ['under-10', 9, 10],
    ['hesa', 7, 8],
  ] as const)('under the rule %s is not told of %d people, and of %d it is', (rule, few, enough) => {
    expect(seen({ a: few }, rule)[0]?.told).toBeNull();
    expect(seen({ a: enough }, rule)[0]?.told).not.toBeNull();
  });
});

describe('a change', () => {
  const seen = (counts: Record<string, number>) => {
    const all = people(counts);
    const rows = all.flatMap(({ person, i }) => [
      [person, 'before', 'core', 'sure', i],
      [person, 'after', 'core', 'sure', i + 2 + (i % 2)],
    ]);
    const only = ['alone', 'after', 'core', 'sure', 9];
    const scales = made('scales', ['participant', 'wave', 'instrument', 'scale', 'score'], [...rows, only]);
    return changesSeen([participants(all), scales], 'under-5');
  };

  test('is of those alone who answered before and after', () => {
    const [all] = seen({ a: 6 });
    expect(all).toMatchObject({ scale: 'core sure', condition: null });
    expect(all?.told?.pairs).toEqual([
      [0, 2],
      [1, 4],
      [2, 4],
      [3, 6],
      [4, 6],
      [5, 8],
    ]);
    expect(all?.told?.effect).toMatchObject({ n: 6, meanDifference: 2.5 });
  });

  test('is told of no condition where one has too few', () => {
    expect(seen({ a: 2, b: 9 }).map(({ told }) => told?.effect.n ?? null)).toEqual([11, null, null]);
  });
});

describe('how steady answers are', () => {
  const points = ['no', 'rather not', 'rather', 'yes'];
  const likert = (id: string) => ({ id, kind: 'likert', ask: `Ask ${id}`, points });
  const survey = {
    survey: 'core',
    scales: {
      sure: { title: 'Sure', items: ['one', 'two'], reversed: ['two'], score: 'mean', 'at-least': 1 },
      alone: { title: 'Alone', items: ['one'], reversed: [], score: 'mean', 'at-least': 1 },
    },
    questions: [
      likert('one'),
      likert('two'),
      { id: 'where-from', kind: 'single', ask: 'Where?', options: { a: 'A', b: 'B' } },
    ],
  } as unknown as Survey;
  const answers = (all: ReturnType<typeof people>, waves = ['before', 'after']) =>
    made(
      'answers',
      ['participant', 'instrument', 'wave', 'item', 'value'],
      all.flatMap(({ person, i }) =>
        waves.flatMap((wave) => [
          [person, 'core', wave, 'one', `${1 + (i % 4)}`],
          [person, 'core', wave, 'two', `${4 - (i % 4)}`],
          [person, 'core', wave, 'where_from', i % 2 === 0 || (wave === 'after' && i === 1) ? 'a' : 'b'],
        ]),
      ),
    );
  const seen = (counts: Record<string, number>, more: readonly (readonly Cell[])[] = []) => {
    const all = people(counts);
    const table = answers(all);
    return reliabilitySeen(
      [participants(all), { ...table, rows: [...table.rows, ...more] }],
      { core: survey },
      'under-5',
    );
  };

  test('is the alpha of each scale of several items at each wave, reversed ones turned round', () => {
    expect(seen({ a: 8 }).scales).toEqual(
      ['before', 'after'].map((wave) => ({
        ...{ wave, survey: 'core', scale: 'sure', items: 2 },
        told: { n: 8, alpha: 1 },
      })),
    );
  });

  test('is of those alone who answered every item, and not told of too few', () => {
    const { scales } = seen({ a: 8 }, [['late', 'core', 'before', 'one', '3']]);
    expect(scales.map(({ told }) => told?.n)).toEqual([8, 8]);
    expect(seen({ a: 4 }).scales.map(({ told }) => told)).toEqual([null, null]);
  });

  test('is how alike answers before and after are, of ratings by alpha, of choices by kappa too', () => {
    const { repeats } = seen({ a: 8 });
    expect(repeats.map(({ question, ask, condition }) => [question, ask, condition])).toEqual([
      ['one', 'Ask one', null],
      ['one', 'Ask one', 'a'],
      ['two', 'Ask two', null],
      ['two', 'Ask two', 'a'],
      ['where-from', 'Where?', null],
      ['where-from', 'Where?', 'a'],
    ]);
    expect(repeats[0]?.told).toEqual({ n: 8, alpha: 1, kappa: null });
    // 7 of 8 alike; by chance 0.5 × 0.625 + 0.5 × 0.375 = 0.5. Pairs of 9 a and 7 b: 2 × 63 of 240 unlike by chance.
    expect(repeats[4]?.told?.kappa).toBeCloseTo((7 / 8 - 0.5) / 0.5, 10);
    expect(repeats[4]?.told?.alpha).toBeCloseTo(1 - 2 / 16 / (126 / 240), 10);
  });

  test('is told of no condition where one has too few', () => {
    const { repeats } = seen({ a: 4, b: 6 });
    const one = repeats.filter(({ question }) => question === 'one');
    expect(one.map(({ condition, told }) => [condition, told?.n ?? null])).toEqual([
      [null, 10],
      ['a', null],
      ['b', null],
    ]);
  });

  test('is not asked of a survey that came once', () => {
    const all = people({ a: 8 });
    const once = reliabilitySeen([participants(all), answers(all, ['before'])], { core: survey }, 'under-5');
    expect(once.repeats).toEqual([]);
    expect(once.scales).toHaveLength(1);
  });
});

test('answers are counted in their order, small counts and one more left out', () => {
  const rating = {
    name: 'pre_sure',
    type: 'integer',
    bounds: { least: 1, most: 3 },
    levels: { 1: 'no', 3: 'yes' },
  } as const;
  const given = [1, ...Array.from({ length: 6 }, () => 2), ...Array.from({ length: 9 }, () => 3), null];
  const wide = made(
    'wide',
    ['participant', rating, 'words'],
    given.map((value, i) => [`p${i}`, value, 'x']),
  );
  expect(answersSeen([wide], 'under-5')).toEqual([
    { column: 'pre_sure', meaning: 'pre_sure', levels: ['no', '2', 'yes'], counts: [null, null, 9] },
  ]);
  expect(answersSeen([wide], 'hesa')[0]?.counts).toEqual([0, 5, 10]);
});

test('how far people came is counted in the order of the stages', () => {
  const stage = { name: 'stage_reached', levels: { begun: 'began', done: 'came to the end' } };
  const rows = ['done', 'begun', ...Array.from({ length: 8 }, () => 'done')].map((at) => [at]);
  expect(stagesSeen([made('participants', [stage], rows)], 'under-5').counts).toEqual([null, null]);
  const more = [...rows, ...Array.from({ length: 6 }, () => ['begun'])];
  expect(stagesSeen([made('participants', [stage], more)], 'under-5')).toEqual({
    stages: ['began', 'came to the end'],
    counts: [7, 9],
  });
});

describe('what others could find out', () => {
  const sex = { name: 'bg_sex', levels: { f: 'f', m: 'm' } };
  const year = { name: 'bg_year', levels: { 1: '1', 2: '2', 3: '3', 4: '4' } };
  const rows = [
    ['p1', 'f', '1', 'phone'],
    ['p2', 'f', '2', 'phone'],
    ['p3', 'm', '3', 'phone'],
    ['p4', 'm', '4', 'tablet'],
  ];
  const table = made('participants', ['participant', sex, year, 'device_class'], rows);

  test('is about background where nothing else is said', () => {
    const seen = disclosureSeen([table], null, nothing);
    expect(seen.mayBeKnown.map(({ name, isKnown }) => [name, isKnown])).toEqual([
      ['bg_sex', true],
      ['bg_year', true],
      ['device_class', false],
    ]);
    expect(seen).toMatchObject({ people: 4, k: 1, unique: 4, highest: 1, average: 1 });
    expect(seen.diversity).toEqual([{ name: 'device_class', l: 1 }]);
  });

  test('gets less where years are told in pairs, or a column is left out', () => {
    expect(disclosureSeen([table], null, nothing).changes).toEqual([
      { done: [{ name: 'bg_sex', how: 'left-out' }], k: 1, unique: 4 },
      { done: [{ name: 'bg_year', how: 'in-pairs' }], k: 2, unique: 0 },
      { done: [{ name: 'bg_year', how: 'left-out' }], k: 2, unique: 0 },
    ]);
  });

  test('is asked of whatever others are taken to know', () => {
    expect(disclosureSeen([table], ['device_class'], nothing)).toMatchObject({
      k: 1,
      unique: 1,
      average: 0.5,
    });
  });

  test('tells a column by the coarser ways of its study, and not in pairs', () => {
    const years = made(
      'participants',
      ['participant', { name: 'bg_year', levels: { '1': '1', '2': '2', '3': '3', '4': '4' } }],
      ['1', '2', '3', '4'].map((value) => [`p${value}`, value]),
    );
    const study = {
      background: [{ id: 'year', kind: 'likert', ask: 'Year?', points: ['1', '2', '3', '4'] }],
      coarser: { year: [{ title: 'early or late', groups: { early: [1], late: [2, 3, 4] } }] },
    } as unknown as Study;
    const seen = disclosureSeen([years], null, study);
    expect(seen.changes).toEqual([
      { done: [{ name: 'bg_year', how: { as: 'early or late' } }], k: 1, unique: 1 },
      { done: [{ name: 'bg_year', how: 'left-out' }], k: 4, unique: 0 },
    ]);
    expect(disclosureMd('A', seen)).toContain('| bg_year: early or late | 1 | 1 |');
  });

  test('names the gentlest way to groups of five', () => {
    const five = made(
      'participants',
      ['participant', sex, year],
      [...rows, ['p5', 'f', '1', '']].map((row) => row.slice(0, 3)),
    );
    expect(disclosureSeen([five], null, nothing).ways).toEqual([
      {
        done: [
          { name: 'bg_sex', how: 'left-out' },
          { name: 'bg_year', how: 'left-out' },
        ],
        k: 5,
        unique: 0,
      },
    ]);
  });

  test('stands in the report, in a table that no value can break', () => {
    const odd = made(
      'participants',
      ['participant', { name: 'bg_a', meaning: 'a | b\nc' }],
      [['p1', 'x | y']],
    );
    const text = disclosureMd('A | B', disclosureSeen([odd], null, nothing));
    expect(text).toContain('| bg_a | a / b c |');
    expect(text).toContain('| x / y | 1 |');
    expect(text).toContain('group of participants alike in all of it: 1.');
  });
});

describe('the report of made-up people', async () => {
  const pool = await simulatedPool(30);
  const report = reportOf(pool, { rule: 'under-5', known: null });

  test('has as many people as rows', () => {
    expect(report.people).toBe(report.rows['participants']);
    expect(report.disclosure.people).toBe(report.people);
  });

  test('tells of concerns what the figures say', () => {
    const figures = new Map(
      figuresOf(pool.tables()).map((figure) => [`${figure.figure} ${figure.of}`, figure]),
    );
    const bars = report.themes.filter(({ condition, told }) => condition === null && told);
    expect(bars.length).toBeGreaterThan(1);
    for (const { theme, told } of bars)
      expect(told?.mean).toBeCloseTo(figures.get(`handled ${theme}`)?.mean ?? NaN, 9);
  });

  test('counts at each step who chose what, small counts left out', () => {
    const rows = optionsSeen(pool.tables(), pool.published.scenarios, 'hesa');
    expect(rows.map(({ scenario }) => scenario)).toContain('calm');
    const counts = report.options.flatMap(({ options }) => options.flatMap((option) => option.counts));
    expect(counts.filter((count) => count !== null && count > 0 && count < 5)).toEqual([]);
    expect(counts.some((count) => count !== null && count >= 5)).toBe(true);
  });
});
