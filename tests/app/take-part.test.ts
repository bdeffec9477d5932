import { describe, expect, test } from 'vitest';
import { joinStudy, openParticipation } from '../../src/app/open-study.ts';
import { currentParticipation, participations } from '../../src/app/participations.ts';
import { openLookBack } from '../../src/app/look-back.ts';
import { results } from '../../src/app/hand-back.ts';
import { isPractice, listEncounters } from '../../src/app/encounter-list.ts';
import { withdraw } from '../../src/app/withdraw.ts';
import { codesOf, returningOf } from '../../src/app/study-return.ts';
import { stageOf } from '../../src/core/participation/participation.ts';
import { startParticipation } from '../../src/core/participation/replay.ts';
import { participationTables } from '../../src/core/returns/participation-return.ts';
import { issueCodes } from '../../src/core/study/conditions/sealed-envelopes.ts';
import { publish, writePublished } from '../../src/core/study/published.ts';
import type { Study } from '../../src/core/study/study.ts';
import { designOf } from '../../src/core/participation/lot.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { webCipher } from '../../src/storage/web-cipher.ts';
import { corridorWith, digest, HandLocks } from '../support/ports.ts';
import { shelf, toyStudy } from '../support/study.ts';
import { agree, answerSurvey, joined, playNext, studyText } from '../support/studying.ts';

const device = { pacing: 'by-hand', input: 'touch', deviceClass: 'phone', language: 'en' } as const;
const arms = {
  now: { title: 'Now', share: 1, levels: {} },
  later: { title: 'Later', share: 1, levels: {}, encounters: [] },
};

/** Two tabs of one browser. */
function browser() {
  const disk = new MemoryEncounterStore();
  const locks = new HandLocks();
  return () => corridorWith([], disk, { locks });
}

test('a study is gone through to its end, and every point of it can be left and taken up', async () => {
  const tab = browser();
  let corridor = tab();
  let part = await joined(corridor, studyText());
  const reopen = async () => {
    const before = part.current;
    part.letGo();
    corridor = tab();
    const kept = await currentParticipation(corridor);
    if (kept?.kind !== 'whole') throw new Error('not kept');
    part = await openParticipation(corridor, kept.participation);
    expect(stageOf(part.current)).toBe(stageOf(before));
    expect(part.current.filling).toEqual(before.filling);
  };
  await reopen();
  expect(await agree(part)).toBeNull();
  await reopen();
  await answerSurvey(part);
  await reopen();
  await answerSurvey(part);
  expect(stageOf(part.current)).toBe('encounters');
  await playNext(corridor, part);
  await reopen();
  await playNext(corridor, part);
  await reopen();
  await answerSurvey(part);
  await part.goOn('look-back');
  await reopen();
  await part.goOn('hand-back');
  await reopen();
  expect(stageOf(part.current)).toBe('waiting');
  await part.goOn('waiting');
  await answerSurvey(part);
  await reopen();
  await part.goOn('hand-back');
  expect(stageOf(part.current)).toBe('complete');
});

test('an encounter that was begun just before the page died is found again, not begun twice', async () => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText());
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  const append = corridor.keeper.append.bind(corridor.keeper);
  corridor.keeper.append = () => new Promise(() => undefined);
  void part.play();
  await expect.poll(() => part.runs()).toHaveLength(1);
  corridor.keeper.append = append;
  const again = await openParticipation(corridor, part.current);
  const id = await again.play();
  expect((await part.runs()).map(({ header }) => header.id)).toEqual([id]);
});

test('what a study keeps is neither in the list of what was practised nor in its results', async () => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText());
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  await playNext(corridor, part);
  expect((await listEncounters(corridor)).filter(isPractice)).toEqual([]);
  expect((await results(corridor)).rows).toEqual([]);
});

test.each([
  ['none', false, false],
  ['at-the-end', false, true],
  ['after-each-choice', true, true],
] as const)('with feedback "%s", reasons are shown when the study says', async (feedback, before, after) => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText({ feedback }));
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  const run = await playNext(corridor, part);
  expect((await openLookBack(corridor, run)) !== null).toBe(before);
  await playNext(corridor, part);
  await answerSurvey(part);
  expect((await openLookBack(corridor, run)) !== null).toBe(after);
});

test('withdrawing leaves nothing of the study, and everything else', async () => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText());
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  await playNext(corridor, part);
  const { header } = part.current;
  await corridor.keeper.begin({ ...header, id: 'another000000001' }, []);
  await withdraw(corridor, part.current);
  expect((await corridor.keeper.all()).map(({ id }) => id)).toEqual(['another000000001']);
});

describe('opening a study', () => {
  const corridor = () => corridorWith([]);

  test.each([
    ['cut', studyText().slice(0, -20)],
    ['not-a-study', 'Dear diary'],
    ['newer', studyText().replace('"format":1', '"format":2')],
    ['faulty', studyText({ keys: ['age1notakey'] })],
    ['faulty', studyText().replace('"study":"toy"', '"study":"toy","__proto__":{}')],
  ])('a file that is %s is refused, and nothing is kept', async (fault, text) => {
    const here = corridor();
    expect(await joinStudy(here, text)).toEqual({ ok: false, fault });
    expect(await here.keeper.all()).toEqual([]);
  });

  test('another study midway is refused, and the first goes on', async () => {
    const here = corridor();
    const part = await joined(here, studyText());
    expect(await joinStudy(here, studyText({ study: 'other' }))).toEqual({ ok: false, fault: 'another' });
    const same = await joinStudy(here, studyText({ version: '2.0.0' }));
    expect(same.ok && same.value.header.id).toBe(part.current.header.id);
    expect(same.ok && same.value.header.published.study.version).toBe('1.0.0');
  });

  test('a trial of a study is not the study', async () => {
    const here = corridor();
    const trial = await joined(here, studyText({}, true));
    await trial.decline();
    await joined(here, studyText());
    expect(await participations(here)).toHaveLength(2);
  });

  test('a study that was declined can be joined after all', async () => {
    const here = corridor();
    const part = await joined(here, studyText());
    await part.decline();
    expect(stageOf((await joined(here, studyText())).current)).toBe('welcome');
  });
});

describe('conditions', () => {
  test('on one device they come in turn, in blocks, also after somebody has withdrawn', async () => {
    const corridor = corridorWith([]);
    const conditions: Study['conditions'] = { by: 'device', arms, blocks: [2, 4] };
    const given: (string | null)[] = [];
    for (let i = 0; i < 12; i++) {
      const part = await joined(corridor, studyText({ conditions }));
      await agree(part);
      given.push(part.current.arm);
      await withdraw(corridor, part.current);
    }
    const now = given.filter((arm) => arm === 'now').length;
    expect(Math.abs(2 * now - given.length)).toBeLessThanOrEqual(4);
    expect(new Set(given)).toEqual(new Set(['now', 'later']));
  });

  test('at one device, each participant has codes of their own', async () => {
    const corridor = corridorWith([]);
    const conditions: Study['conditions'] = { by: 'device', arms, blocks: [2, 4] };
    const codes = [];
    for (let i = 0; i < 2; i++) {
      const part = await joined(corridor, studyText({ conditions }));
      codes.push(await codesOf(corridor, part.current));
      await withdraw(corridor, part.current);
    }
    expect(codes[0]?.participant).not.toBe(codes[1]?.participant);
    expect(codes[0]?.deletion).not.toBe(codes[1]?.deletion);
  });

  async function sealed() {
    const conditions: Study['conditions'] = { by: 'envelopes', arms, blocks: [2, 4] };
    const study = { ...toyStudy, conditions };
    const corridor = corridorWith([]);
    const { codes, list } = await issueCodes(
      'toy',
      designOf(publish(study, shelf, false)),
      [{ stratum: 'all', count: 4 }],
      { digest, cipher: webCipher, random: corridor.random },
    );
    return { corridor, codes, text: writePublished(publish(study, shelf, false, list)) };
  }

  test('by code, the envelope decides; a code that is wrong or used is told, and nothing happens', async () => {
    const { corridor, codes, text } = await sealed();
    const part = await joined(corridor, text);
    expect(await agree(part, 'abc')).toMatchObject({ kind: 'length' });
    expect(
      await agree(
        part,
        codes[0]?.code.replace(/^./, (sign) => (sign === '2' ? '3' : '2')),
      ),
    ).toMatchObject({
      kind: 'check',
    });
    expect(part.current.log).toEqual([]);
    expect(await agree(part, ` ${codes[0]?.code.toUpperCase() ?? ''} `)).toBeNull();
    expect(['now', 'later']).toContain(part.current.arm);
  });

  test('a code is used once on a device', async () => {
    const { corridor, codes, text } = await sealed();
    const part = await joined(corridor, text);
    await agree(part, codes[0]?.code);
    const header = { ...part.current.header, id: 'somebody00000002' };
    await corridor.keeper.begin(header, []);
    const second = await openParticipation(corridor, startParticipation(header));
    expect(await agree(second, codes[0]?.code)).toEqual({ kind: 'used' });
  });
});

test('the codes of a participant are the same at every wave, and a return holds only their rows', async () => {
  const corridor = corridorWith([]);
  const part = await joined(corridor, studyText());
  const first = await codesOf(corridor, part.current);
  await agree(part);
  await answerSurvey(part);
  await answerSurvey(part);
  await playNext(corridor, part);
  expect(await codesOf(corridor, part.current)).toEqual(first);
  const returning = await returningOf(corridor, part.current, { freeText: new Map(), device });
  expect(returning.returnN).toBe(1);
  for (const { columns, rows } of participationTables(returning)) {
    const at = columns.findIndex(({ name }) => name === 'participant');
    expect(new Set(rows.map((row) => row[at]))).toEqual(
      rows.length > 0 ? new Set([first.participant]) : new Set(),
    );
  }
});

test('a second tab reads a study along, and takes it over when it is asked to', async () => {
  const tab = browser();
  const first = await joined(tab(), studyText());
  const other = tab();
  const kept = await currentParticipation(other);
  if (kept?.kind !== 'whole') throw new Error('not kept');
  const second = await openParticipation(other, kept.participation);
  expect(second.elsewhere.current).toBe('open');
  await second.decline();
  expect(stageOf(first.current)).toBe('welcome');
  await second.continueHere();
  await second.decline();
  expect(stageOf(second.current)).toBe('declined');
  await expect.poll(() => stageOf(first.current)).toBe('declined');
});
