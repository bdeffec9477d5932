import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Happening } from '../../../src/core/encounter/event.ts';
import { readEncounter } from '../../../src/core/encounter/record.ts';
import { asking, goesOn, openSigns } from '../../../src/core/encounter/run.ts';
import type { StoredEncounter } from '../../../src/core/ports.ts';
import type { Sign } from '../../../src/core/signs.ts';
import { sceneOf } from '../../../src/core/encounter/scene.ts';
import { Play, play } from '../../support/play.ts';
import { watch } from '../../support/toys.ts';

const among: Sign[] = ['stands-back', 'tearful', 'drinks-alone'];
const atNotice = () => play(watch).choose('look');
const atReflect = () => atNotice().notice();

describe('a step that asks', () => {
  test('asks only once its lines are shown', () => {
    const run = play(watch).choose('look');
    const early = play(watch).listen();
    early.happen({ type: 'chosen', choice: 'look', shown: [] });
    expect([asking(early.run), openSigns(early.run)]).toEqual([null, []]);
    expect([asking(run.run), run.at]).toEqual([watch.steps['room'], 'room']);
    expect(openSigns(run.run).sort()).toEqual(among.toSorted());
  });

  test.each([
    ['notice', atNotice],
    ['reflect', atReflect],
  ])('to %s does not go on by itself', (_, at) => {
    const run = at();
    expect([goesOn(run.run), run.run.pending]).toEqual([false, []]);
    expect(() => run.happen({ type: 'went-on' })).toThrow('unexpected');
  });

  test('asks nothing while play rests, and the same afterwards', () => {
    const run = atNotice();
    const before = openSigns(run.run);
    run.happen({ type: 'paused' });
    expect([asking(run.run), openSigns(run.run)]).toEqual([null, []]);
    expect(() => run.happen({ type: 'noticed', signs: [], shown: before })).toThrow('unexpected');
    expect(openSigns(run.happen({ type: 'resumed' }).run)).toEqual(before);
  });

  test('is answered by what was noticed, and then by what was written', () => {
    const run = atNotice().notice('tearful');
    expect(run.run.path.at(-1)).toMatchObject({ kind: 'noticed', step: 'room', signs: ['tearful'] });
    run.reflect('You look sad.');
    expect(run.run.path.at(-1)).toMatchObject({ kind: 'reflected', step: 'words', text: 'You look sad.' });
    expect([run.at, run.open]).toEqual(['talk', ['ask', 'plain']]);
  });

  test('may be gone on from without noticing or writing anything', () => {
    const run = atReflect().reflect('');
    expect(run.run.path.slice(-2)).toMatchObject([{ signs: [] }, { text: '' }]);
    expect(run.at).toBe('talk');
  });

  test('is no decision, and its time is not the next one’s', () => {
    const run = atReflect().happen({ type: 'reflected', text: 'Hm.' }, 90_000);
    run.happen({ type: 'chosen', choice: 'ask', shown: ['ask', 'plain'] }, 3000);
    expect(run.run.path.at(-1)).toMatchObject({ decision: 2, dwellMs: 3000, changedMind: false });
  });

  test('shows its signs in one order a seed, and in every order over many', () => {
    const orders = new Set<string>();
    fc.assert(
      fc.property(fc.nat(0xffffffff), (seed) => {
        const shown = openSigns(new Play(watch, { seed }).choose('look').run);
        expect(openSigns(new Play(watch, { seed }).choose('look').run)).toEqual(shown);
        expect(shown.toSorted()).toEqual(among.toSorted());
        orders.add(shown.join());
      }),
    );
    expect(orders.size).toBe(6);
  });
});

test('whoever was there stays while a step only asks', () => {
  const here = (run: Play) => sceneOf(run.run).people.map(({ who }) => who);
  const company = {
    ...watch,
    steps: { ...watch.steps, room: { ...watch.steps['room']!, with: ['ana'] } },
  };
  const run = new Play(company).choose('look').notice();
  expect([run.at, here(run)]).toEqual(['words', ['ana']]);
  expect(here(atNotice())).toEqual([]);
});

describe('an answer that does not fit is refused', () => {
  test.each<[string, () => Play, Happening]>([
    ['a sign that was not offered', atNotice, { type: 'noticed', signs: ['sharp'], shown: among }],
    ['a sign twice', atNotice, { type: 'noticed', signs: ['tearful', 'tearful'], shown: among }],
    ['too few signs shown', atNotice, { type: 'noticed', signs: [], shown: among.slice(1) }],
    ['one shown twice', atNotice, { type: 'noticed', signs: [], shown: [...among, 'tearful'] }],
    ['another shown', atNotice, { type: 'noticed', signs: [], shown: [...among.slice(1), 'sharp'] }],
    ['words where signs are asked for', atNotice, { type: 'reflected', text: 'Hm.' }],
    ['signs where words are asked for', atReflect, { type: 'noticed', signs: [], shown: among }],
    ['signs at a decision', () => play(watch).listen(), { type: 'noticed', signs: [], shown: [] }],
    ['words at a decision', () => play(watch).listen(), { type: 'reflected', text: '' }],
    ['an answer before the lines', () => new Play(watch), { type: 'noticed', signs: [], shown: among }],
    ['a choice where signs are asked for', atNotice, { type: 'chosen', choice: 'ask', shown: ['ask'] }],
  ])('%s', (_, at, happening) => {
    expect(() => at().happen(happening)).toThrow('unexpected');
  });

  test('and makes a stored encounter damaged', () => {
    const { header, log } = atReflect().run;
    const events = log.map((event) => (event.type === 'noticed' ? { ...event, signs: ['sharp'] } : event));
    expect(readEncounter({ id: header.id, header, events }).kind).toBe('damaged');
  });
});

test('what was noticed and written comes back from the store as it was', () => {
  const { run } = atNotice().notice('drinks-alone', 'stands-back').reflect('Tea?\nI am free.').choose('ask');
  const stored = JSON.parse(
    JSON.stringify({ id: run.header.id, header: run.header, events: run.log }),
  ) as StoredEncounter;
  const read = readEncounter(stored);
  expect(read).toMatchObject({ kind: 'whole', run: { status: 'ended', path: run.path } });
});

test('what was written may be as long as a field takes, and no longer', () => {
  const { run } = atReflect().reflect('x'.repeat(2000));
  const stored = (text: string) => ({
    id: run.header.id,
    header: run.header,
    events: run.log.map((event) => (event.type === 'reflected' ? { ...event, text } : event)),
  });
  expect(readEncounter(stored('x'.repeat(2000))).kind).toBe('whole');
  expect(readEncounter(stored('x'.repeat(2001))).kind).toBe('damaged');
});
