import { describe, expect, test } from 'vitest';
import { recordsIn } from '../../../../src/core/pool/figures.ts';
import { joined } from '../../../../src/core/pool/linking/join.ts';
import { Pool } from '../../../../src/core/pool/pool.ts';
import { poolFiles } from '../../../../src/core/pool/pool-files.ts';
import { reportOf } from '../../../../src/core/pool/report.ts';
import type { AnonymousTable } from '../../../../src/core/returns/anonymise.ts';
import { answeredIn } from '../../../../src/core/returns/answers-table.ts';
import { publish } from '../../../../src/core/study/published.ts';
import { stageOf } from '../../../../src/core/participation/participation.ts';
import type { Elements } from '../../../support/linked-study.ts';
import { fileOf, firstPart, followUp, linkedStudy } from '../../../support/linked-study.ts';
import { textOf } from '../../../support/pool-package.ts';
import { digest } from '../../../support/ports.ts';
import { returning } from '../../../support/returning.ts';
import { shelf, toyStudy } from '../../../support/study.ts';
import type { ReturnedFile } from '../../../support/returned-files.ts';
import { TakePart } from '../../../support/take-part.ts';

const [ann, ben]: [Elements, Elements] = [
  ['a', 'b', 'c', 'a'],
  ['c', 'c', 'b', 'b'],
];
const files = await Promise.all([
  fileOf(firstPart(ann), 'a'),
  fileOf(firstPart(ben), 'b'),
  fileOf(followUp(ann), 'c'),
]);

async function pooled(some: readonly ReturnedFile[] = files) {
  const pool = new Pool(linkedStudy, digest);
  for (const { name, content } of some) await pool.add(name, content);
  return pool;
}

test('who comes for the follow-up in another browser answers what links them and the follow-up, and no more', () => {
  const part = followUp(ann).participation;
  expect(stageOf(part)).toBe('complete');
  expect(part.done.map(({ station }) => station.phase)).toEqual(['follow-up', 'follow-up']);
});

test('nobody can come so where the study does not say by what they are found', () => {
  const points = Object.keys(linkedStudy.study.consent.points);
  const step = { type: 'consented', points, actNow: false, code: null, from: 'follow-up' } as const;
  expect(new TakePart().tries(step)).toBe(false);
  expect(new TakePart(linkedStudy).tries(step)).toBe(true);
});

test('a survey that happens to be called linking is answered like any other where nothing links', () => {
  const { core } = shelf.surveys;
  if (!core) throw new Error('the shelf has it');
  const surveys = { ...shelf.surveys, linking: { ...core, survey: 'linking' } };
  const asked = { before: ['linking'], after: [], 'follow-up': [] };
  const study = publish({ ...toyStudy, background: [], surveys: asked }, { ...shelf, surveys }, false);
  const part = new TakePart(study).consents().isAllotted().answers('before', 'linking', { sure: 7 });
  expect(answeredIn(returning(part)).map(({ filling }) => filling.survey.survey)).toEqual(['linking']);
});

describe('in the pool', () => {
  test('two parts of one person are one, under the code of the first', async () => {
    const pool = await pooled();
    expect(pool.judged().every(({ taken }) => taken)).toBe(true);
    const [first, ...others] = recordsIn(pool.tables(), 'participants');
    expect(first).toMatchObject({
      participant: 'a'.repeat(16),
      stage_reached: 'complete',
      bg_placed: 'placed',
    });
    expect(others).toMatchObject([{ participant: 'b'.repeat(16), stage_reached: 'waiting' }]);
    const waves = recordsIn(pool.tables(), 'scales').filter(
      ({ participant }) => participant === 'a'.repeat(16),
    );
    expect(waves.map(({ wave }) => wave)).toEqual(['before', 'after', 'follow_up']);
    const [wide] = recordsIn(pool.tables(), 'wide');
    expect(wide).toMatchObject({ pre_confidence_score: 5, fu_confidence_score: 6.5 });
    expect(reportOf(pool, { rule: 'under-5', known: null }).people).toBe(2);
  });

  test('the deletion code of either browser finds their row', async () => {
    const tables = (await pooled()).tables();
    expect(recordsIn(tables, 'participants').map((row) => row['deletion_sha256'])).toEqual([
      `${'a'.repeat(64)} ${'c'.repeat(64)}`,
      'b'.repeat(64),
    ]);
    const participants = tables.find(({ name }) => name === 'participants');
    const column = participants?.columns.find(({ name }) => name === 'deletion_sha256');
    expect(column?.meaning).toContain('both, with a space between');
  });

  test('what served for linking is in none of its tables and none of its files', async () => {
    const pool = await pooled();
    expect(JSON.stringify(pool.tables())).not.toContain('link_');
    expect(poolFiles(pool).every((file) => !textOf(file).includes('link_'))).toBe(true);
  });

  test('the methods say how', async () => {
    const methods = poolFiles(await pooled()).find(({ name }) => name === 'methods.md');
    expect(methods && textOf(methods)).toContain('by a self-generated code');
    expect(methods && textOf(methods)).not.toContain('is two codes');
  });

  test('one mismatch is linked without asking only where few strangers would be', async () => {
    const near = await fileOf(followUp(['a', 'b', 'c', 'b']), 'c');
    const linking = (await pooled([...files.slice(0, 2), near])).linking();
    expect(linking?.falseShare).toBeGreaterThan(0.01);
    expect(linking).toMatchObject({ links: [], offers: [{ later: 'c'.repeat(16) }] });
  });

  test('who made the follow-up in their first browser is linked to no other', async () => {
    const whole = firstPart(ann).does({ type: 'came-back' }).answers('follow-up', 'core', { sure: 2 });
    const both = await pooled([await fileOf(whole.does({ type: 'handed-back' }), 'a'), files[2]]);
    expect(both.linking()).toMatchObject({ links: [], alone: ['c'.repeat(16)] });
  });

  test('a follow-up that is near somebody waits to be told whose it is', async () => {
    const pool = await pooled([...files.slice(0, 2), await fileOf(followUp(['a', 'b', 'b', 'b']), 'c')]);
    const { offers } = pool.linking() ?? { offers: [] };
    expect(offers).toMatchObject([
      {
        later: 'c'.repeat(16),
        near: [{ earlier: 'a'.repeat(16), differing: 2 }, { earlier: 'b'.repeat(16) }],
      },
    ]);
    pool.decide([{ later: 'c'.repeat(16), earlier: 'b'.repeat(16) }]);
    expect(pool.linking()?.links).toMatchObject([{ earlier: 'b'.repeat(16), how: 'confirmed' }]);
    expect(recordsIn(pool.tables(), 'participants')).toHaveLength(2);
  });

  test('the order of files does not matter', async () => {
    const [one, other] = [await pooled(), await pooled(files.toReversed())];
    expect(one.tables().map(({ rows }) => rows)).toEqual(other.tables().map(({ rows }) => rows));
  });
});

test('of a scenario that is played again in the other browser the first time counts', () => {
  const columns = ['participant', 'scenario', 'of_record'].map((name) => ({ name }));
  const rows = [
    ['a', 'calm', true],
    ['c', 'calm', true],
    ['c', 'other', true],
  ];
  const table = { name: 'scores', row: '', columns, rows } as unknown as AnonymousTable;
  expect(joined([table], [{ later: 'c', earlier: 'a', how: 'equal' }])[0]?.rows).toEqual([
    ['a', 'calm', true],
    ['a', 'calm', false],
    ['a', 'other', true],
  ]);
});
