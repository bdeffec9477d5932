import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Step } from '../../../src/core/participation/event.ts';
import { stageOf } from '../../../src/core/participation/participation.ts';
import { readParticipation } from '../../../src/core/participation/record.ts';
import { replayParticipation } from '../../../src/core/participation/replay.ts';
import { publish } from '../../../src/core/study/published.ts';
import { answerIn } from '../../../src/core/survey/filling.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { TakePart } from '../../support/take-part.ts';

const stage = ({ participation }: TakePart) => stageOf(participation);
const begun = () => new TakePart().consents().isAllotted();
const answered = (part: TakePart, wave: 'before' | 'after' | 'follow-up') =>
  part.answers(wave, 'core', { sure: 7, 'why-sure': 3 });
const throughout = () => {
  const part = begun().answers('before', 'background', { placed: 'placed' });
  answered(part, 'before').plays().plays('run0000000000002');
  answered(part, 'after').does({ type: 'looked-back' }, { type: 'handed-back' }, { type: 'came-back' });
  return answered(part, 'follow-up').does({ type: 'handed-back' });
};

test('a participant goes through the whole study, stage by stage', () => {
  const part = new TakePart();
  expect(stage(part)).toBe('welcome');
  expect(stage(part.consents())).toBe('allotting');
  expect(stage(part.isAllotted())).toBe('before');
  part.answers('before', 'background', { placed: 'placed' });
  expect(stage(answered(part, 'before'))).toBe('encounters');
  expect(stage(part.plays())).toBe('encounters');
  expect(stage(part.plays('run0000000000002'))).toBe('after');
  expect(stage(answered(part, 'after'))).toBe('look-back');
  expect(stage(part.does({ type: 'looked-back' }))).toBe('hand-back');
  expect(stage(part.does({ type: 'handed-back' }))).toBe('waiting');
  expect(stage(part.does({ type: 'came-back' }))).toBe('follow-up');
  expect(stage(answered(part, 'follow-up'))).toBe('follow-up');
  expect(stage(part.does({ type: 'handed-back' }))).toBe('complete');
  expect(part.participation.returns).toBe(2);
  expect(part.participation.done.map(({ station }) => station.kind)).toEqual([
    'survey',
    'survey',
    'encounter',
    'encounter',
    'survey',
    'survey',
  ]);
});

test('after every event it can be left, and comes back as it was', () => {
  const whole = throughout().participation;
  for (let n = 0; n <= whole.log.length; n++) {
    const stored = { id: whole.header.id, header: whole.header, events: whole.log.slice(0, n) };
    const left = readParticipation(structuredClone(stored));
    expect(left?.log).toEqual(stored.events);
  }
  const back = readParticipation(
    structuredClone({ id: whole.header.id, header: whole.header, events: whole.log }),
  );
  expect(back && stageOf(back)).toBe('complete');
});

test('what does not fit is told by its number, and what is written twice counts once', () => {
  const { header, log } = throughout().participation;
  const without = log.filter((_, n) => n !== 4);
  expect(replayParticipation(header, without)).toMatchObject({ ok: false, fault: { n: 5, reason: 'gap' } });
  const twice = [...log.slice(0, 5), ...log.slice(3)];
  expect(replayParticipation(header, twice)).toMatchObject({ ok: true });
});

describe('consent', () => {
  test('needs every point', () => {
    const part = new TakePart();
    expect(part.tries({ type: 'consented', points: ['read'], actNow: false, code: null })).toBe(false);
    expect(part.tries({ type: 'consented', points: ['read', 'data'], actNow: true, code: null })).toBe(true);
    expect(part.participation.agreedToActNow).toBe(true);
  });

  test('can be declined, and then nothing more happens', () => {
    const part = new TakePart().does({ type: 'declined' });
    expect(stage(part)).toBe('declined');
    expect(part.tries({ type: 'consented', points: ['read', 'data'], actNow: false, code: null })).toBe(
      false,
    );
  });

  test('comes before anything is asked', () => {
    const order = ['placed'];
    expect(new TakePart().tries({ type: 'survey-begun', wave: 'before', survey: 'background', order })).toBe(
      false,
    );
  });
});

describe('a survey', () => {
  const asked = () =>
    begun().answers('before', 'background', { placed: 'placed' }).answers('before', 'core', {});

  test('takes no answer that the question cannot have, and none to another question', () => {
    const part = asked();
    expect(part.tries({ type: 'answered', question: 'sure', given: { value: 11 } })).toBe(false);
    expect(part.tries({ type: 'answered', question: 'why-sure', given: { value: 1 } })).toBe(false);
    expect(part.tries({ type: 'answered', question: 'sure', given: { missing: 'prefer-not-to-say' } })).toBe(
      true,
    );
  });

  test('asks in a stated order, each question once', () => {
    const part = begun().answers('before', 'background', { placed: 'placed' });
    const begin = (order: string[]) =>
      part.tries({ type: 'survey-begun', wave: 'before', survey: 'core', order });
    expect(begin(['sure'])).toBe(false);
    expect(begin(['sure', 'sure'])).toBe(false);
    expect(begin(['sure', 'why-sure'])).toBe(true);
  });

  test('can be gone back in, and an answer that is no longer asked for does not count', () => {
    const part = asked().does(
      { type: 'answered', question: 'sure', given: { value: 7 } },
      { type: 'went-forward' },
      { type: 'answered', question: 'why-sure', given: { value: 3 } },
      { type: 'went-back' },
      { type: 'answered', question: 'sure', given: { value: 2 } },
    );
    const { filling } = part.participation;
    expect(filling && answerIn(filling, 'why-sure')).toBeUndefined();
    expect([...(filling?.changed ?? [])]).toEqual(['sure']);
    part.does({ type: 'went-forward' });
    expect(part.participation.filling).toBeNull();
  });
});

test('an encounter may be skipped before it was begun', () => {
  const part = answered(begun().answers('before', 'background', { placed: 'placed' }), 'before');
  part.does({ type: 'encounter-done', how: 'skipped' });
  expect(part.participation.done.at(-1)).toMatchObject({ run: null, how: 'skipped' });
});

test('a condition without encounters goes from one survey to the next', () => {
  const part = new TakePart().consents().isAllotted('wait', []);
  part.answers('before', 'background', { placed: 'placed' });
  expect(stage(answered(part, 'before'))).toBe('after');
  expect(stage(answered(part, 'after'))).toBe('hand-back');
});

test('of two parallel encounters one comes before and the other after', () => {
  const parallel = { a: 'calm', b: 'other' };
  const study = { ...toyStudy, encounters: [{ scenario: 'third' }], parallel, background: [] };
  const part = new TakePart(publish(study, shelf, false)).consents().isAllotted(null, ['third'], 'b');
  const { stations } = part.participation.snapshot.context;
  const played = stations.flatMap((station) =>
    station.kind === 'encounter' ? [station.allotted.scenario] : [],
  );
  expect(played).toEqual(['other', 'third', 'calm', 'other']);
});

test('whatever is tried in whatever order, the log replays to the same participation', () => {
  const steps: Step[] = [
    { type: 'declined' },
    { type: 'consented', points: ['read', 'data'], actNow: false, code: null },
    { type: 'allotted', arm: null, encounters: [{ scenario: 'calm', levels: {} }], parallel: null },
    { type: 'survey-begun', wave: 'before', survey: 'background', order: ['placed'] },
    { type: 'survey-begun', wave: 'before', survey: 'core', order: ['why-sure', 'sure'] },
    { type: 'answered', question: 'placed', given: { value: 'placed' } },
    { type: 'answered', question: 'sure', given: { value: 6 } },
    { type: 'went-forward' },
    { type: 'went-back' },
    { type: 'encounter-begun', run: 'run0000000000001' },
    { type: 'encounter-done', how: 'stepped-out' },
    { type: 'looked-back' },
    { type: 'handed-back' },
    { type: 'came-back' },
    { type: 'resumed' },
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 60 }), (tried) => {
      const part = new TakePart();
      for (const step of tried) part.tries(step);
      const { header, log } = part.participation;
      const replayed = replayParticipation(header, log);
      expect(replayed.ok && stageOf(replayed.value)).toBe(stage(part));
      expect(replayed.ok && replayed.value.done.length).toBe(part.participation.done.length);
    }),
  );
});
