import { describe, expect, test } from 'vitest';
import type { AnonymousTable } from '../../../src/core/returns/anonymise.ts';
import { conditionMask } from '../../../src/core/returns/condition-mask.ts';
import { participationTables } from '../../../src/core/returns/participation-return.ts';
import { playedIn, playedInPractice } from '../../../src/core/returns/played-in.ts';
import type { Returning } from '../../../src/core/returns/returning.ts';
import { writtenAnswers } from '../../../src/core/returns/written-answers.ts';
import { publish } from '../../../src/core/study/published.ts';
import type { Study } from '../../../src/core/study/study.ts';
import { Play } from '../../support/play.ts';
import { returning } from '../../support/returning.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { TakePart } from '../../support/take-part.ts';
import { talk } from '../../support/toys.ts';

const studyWith = (changes: Partial<Study>, test = false) =>
  publish({ ...toyStudy, ...changes }, shelf, test);
const run = (id: string, participation: string | null, scenario = 'calm') =>
  new Play(shelf.scenarios[scenario] ?? talk, { id: id.padEnd(16, '0'), participation }).choose(
    'ask',
    'listen',
    'plan',
  ).run;
const part = 'participation001';

const tableIn = (tables: readonly AnonymousTable[], name: string) => {
  const { columns, rows } = tables.find((table) => table.name === name) ?? { columns: [], rows: [] };
  return rows.map((row) => Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null])));
};
const told = (taken: TakePart, name: string, changes: Partial<Returning> = {}) =>
  tableIn(participationTables(returning(taken, changes)), name);

const begun = () =>
  new TakePart().consents().isAllotted().answers('before', 'background', { placed: 'placed' });
const half = () => begun().answers('before', 'core', { sure: 7, 'why-sure': 3 }).plays('a'.padEnd(16, '0'));

describe('a return', () => {
  test('of somebody who stopped in the middle says how far they came, and holds what there is', () => {
    const changes = { runs: [run('a', part)] };
    expect(told(half(), 'participants', changes)).toMatchObject([
      { stage_reached: 'encounters', bg_placed: 'placed', return_n: 1, weeks_since_baseline: null },
    ]);
    expect(told(half(), 'answers').map(({ wave, item, value }) => [wave, item, value])).toEqual([
      ['before', 'sure', '7'],
      ['before', 'why_sure', '3'],
    ]);
    expect(told(half(), 'encounters').map(({ scenario, outcome }) => [scenario, outcome])).toEqual([
      ['calm', 'ended'],
      ['other', null],
    ]);
    expect(told(half(), 'wide', changes)).toMatchObject([
      {
        pre_sure: 7,
        pre_confidence_score: 5,
        post_sure: null,
        calm_exp_handled: 100,
        other_exp_handled: null,
      },
    ]);
  });

  test('holds a survey that was begun and not ended, as far as it went', () => {
    const taken = begun().does(
      { type: 'survey-begun', wave: 'before', survey: 'core', order: ['sure', 'why-sure'] },
      { type: 'answered', question: 'sure', given: { value: 8 } },
    );
    expect(
      told(taken, 'answers').map(({ item, value, missing_reason }) => [item, value, missing_reason]),
    ).toEqual([
      ['sure', '8', null],
      ['why_sure', null, 'not_shown'],
    ]);
    expect(told(taken, 'scales')).toMatchObject([{ scale: 'confidence', score: 8, answered: 1, items: 2 }]);
  });

  test('tells background in one place only', () => {
    const tables = participationTables(returning(half()));
    const elsewhere = tables.filter(({ name }) => name !== 'participants');
    expect(JSON.stringify(elsewhere)).not.toContain('placed');
  });

  test('holds nothing that was played for practice or in another study, and practice nothing of a study', () => {
    const runs = [run('a', part), run('b', null), run('c', 'participation002')];
    const ids = ['choices', 'scores', 'critical'].map((name) => [
      ...new Set(told(half(), name, { runs }).map(({ encounter }) => encounter)),
    ]);
    expect(ids).toEqual(Array(3).fill(['a'.padEnd(16, '0')]));
    expect(playedIn(half().participation, runs)).toEqual([runs[0]]);
    expect(playedInPractice(runs)).toEqual([runs[1]]);
  });

  test('says whether a look back was seen, how often somebody came back, and after how many weeks', () => {
    const looked = new Play(talk, { id: 'a'.padEnd(16, '0'), participation: part }).choose(
      'ask',
      'listen',
      'plan',
    );
    const { run: seen } = looked.happen({ type: 'looked-back' });
    const taken = half().does({ type: 'resumed' }, { type: 'resumed' });
    expect(told(taken, 'participants', { runs: [seen] })).toMatchObject([
      { seen_look_back: true, resumed: 2 },
    ]);
    expect(told(taken, 'participants')).toMatchObject([{ seen_look_back: false }]);
  });

  test('says what was skipped and stepped out of', () => {
    const taken = begun()
      .answers('before', 'core', { sure: 1 })
      .does({ type: 'encounter-done', how: 'skipped' })
      .does({ type: 'encounter-begun', run: 'r'.repeat(16) }, { type: 'encounter-done', how: 'stepped-out' });
    expect(told(taken, 'encounters').map(({ encounter, outcome }) => [encounter, outcome])).toEqual([
      [null, 'skipped'],
      ['r'.repeat(16), 'stepped_out'],
    ]);
  });
});

describe('words of one’s own', () => {
  const reader = { reader: 'Someone', often: 'Weekly', worried: 'They call.' };
  const wordy = (changes: Partial<Study>) => {
    const taken = new TakePart(
      studyWith({ surveys: { before: ['wordy'], after: [], 'follow-up': [] }, ...changes }),
    );
    return taken
      .consents()
      .isAllotted()
      .answers('before', 'background', { placed: 'placed' })
      .answers('before', 'wordy', { 'own-words': 'It was late.' });
  };

  test('leave only where they are ticked', () => {
    const taken = wordy({ 'free-text': reader });
    const [offered] = writtenAnswers(taken.participation);
    expect(offered).toMatchObject({ wave: 'before', ask: 'What happened?', text: 'It was late.' });
    expect(told(taken, 'answers')).toMatchObject([{ value: null, missing_reason: 'withheld' }]);
    const freeText = new Map([[offered?.key ?? '', offered?.text ?? '']]);
    expect(told(taken, 'answers', { freeText })).toMatchObject([
      { value: 'It was late.', missing_reason: null },
    ]);
    const wide = participationTables(returning(taken, { freeText })).filter(({ name }) => name !== 'answers');
    expect(JSON.stringify(wide)).not.toContain('It was late.');
  });

  test('never leave where the study names nobody who reads them', () => {
    const freeText = new Map([['before wordy own-words', 'x']]);
    expect(writtenAnswers(wordy({}).participation)).toEqual([]);
    expect(told(wordy({}), 'answers', { freeText })).toMatchObject([
      { value: null, missing_reason: 'withheld' },
    ]);
  });
});

describe('the condition', () => {
  const arms = {
    rehearse: { title: 'Rehearse', share: 1, levels: {} },
    wait: { title: 'Wait', share: 1, levels: {} },
  };
  const conditions = { by: 'draw' as const, arms, blocks: [] };

  test('stands under a letter, by which the study finds it again', () => {
    const taken = new TakePart(studyWith({ conditions })).consents().isAllotted('wait');
    const [row] = told(taken, 'participants');
    expect(row?.['condition']).toBe(conditionMask({ study: 'toy', conditions }).get('wait'));
    const tables = participationTables(returning(taken));
    expect(JSON.stringify(tables)).not.toMatch(/rehearse|wait\b/i);
  });

  test('is under another letter in some studies than in others, and the same whatever the order of conditions', () => {
    const letterIn = (study: string, some = arms) =>
      conditionMask({ study, conditions: { ...conditions, arms: some } }).get('wait');
    const letters = Array.from({ length: 20 }, (_, i) => letterIn(`study-${i}`));
    expect(new Set(letters)).toEqual(new Set(['a', 'b']));
    const { rehearse, wait } = arms;
    expect(letters).toEqual(Array.from({ length: 20 }, (_, i) => letterIn(`study-${i}`, { wait, rehearse })));
  });
});

describe('what is not data', () => {
  const participant = 'p'.repeat(16);
  const marks = (taken: TakePart, changes: Partial<Returning>) => {
    const tables = participationTables(returning(taken, { runs: [run('a', part)], ...changes }));
    const at = ({ columns }: AnonymousTable) => columns.findIndex(({ name }) => name === 'participant');
    return new Set(tables.flatMap((table) => table.rows.map((row) => row[at(table)])));
  };

  test('says so in every row of every table', () => {
    expect(marks(half(), {})).toEqual(new Set([participant]));
    expect(marks(half(), { isSimulated: true })).toEqual(new Set([`simulated_${participant}`]));
    const tried = new TakePart(studyWith({}, true)).consents().isAllotted();
    expect(marks(tried, {})).toEqual(new Set([`test_${participant}`]));
    expect(told(tried, 'participants')).toMatchObject([{ origin: 'test' }]);
  });
});
