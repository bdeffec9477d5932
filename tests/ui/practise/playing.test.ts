import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RunningEncounter } from '../../../src/app/run-encounter.ts';
import type { Happening } from '../../../src/core/encounter/event.ts';
import { paceMs, Playing } from '../../../src/ui/practise/playing.svelte.ts';
import { play, Play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { talk } from '../../support/toys.ts';

const playing = ({ run }: Play, extras = {}) =>
  new Playing(new RunningEncounter(corridorWith([talk]), run), extras);

describe('the pace', () => {
  test.each([
    [0, 400],
    [3, 400],
    [50, 1400],
    [2000, 2500],
  ])('of %d characters is %d milliseconds', (length, expected) => {
    expect(paceMs('x'.repeat(length))).toBe(expected);
  });

  test('lies between 0.4 and 2.5 seconds, and a longer line is never shorter on the screen', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (short, more) => {
        const [less, longer] = [paceMs('x'.repeat(short)), paceMs('x'.repeat(short + more))];
        return less >= 400 && longer >= less && longer <= 2500;
      }),
    );
  });
});

describe('the next line', () => {
  test('comes by itself, unless the player is to ask for it or all are shown at once', () => {
    expect(playing(play(talk)).nextInMs).toBe(400);
    const first = play(talk).happen({ type: 'line-shown', line: 'waits' });
    expect(playing(play(talk), { pacing: 'by-hand' }).nextInMs).toBe(0);
    expect(playing(first, { pacing: 'by-hand' }).nextInMs).toBeNull();
    expect(playing(first, { pacing: 'by-hand' }).waits).toBe('line');
    expect(playing(play(talk), { pacing: 'at-once' }).nextInMs).toBe(0);
  });

  test('comes at once where an earlier attempt has shown it, at any pace but a voice’s', () => {
    const first = play(talk).happen({ type: 'line-shown', line: 'waits' });
    const [next] = first.run.pending;
    const heard = new Set([next?.id ?? '']);
    expect(playing(first, { heard: new Set(['another']) }).nextInMs).toBe(400);
    expect(playing(first, { heard }).nextInMs).toBe(0);
    expect(playing(first, { heard, pacing: 'by-hand' }).nextInMs).toBe(0);
    expect(playing(first, { heard, reader: { read: async () => {}, stop: () => {} } }).nextInMs).toBeNull();
  });

  test('waits for a voice that reads', () => {
    const first = play(talk).happen({ type: 'line-shown', line: 'waits' });
    expect(playing(first, { reader: { read: async () => {}, stop: () => {} } }).nextInMs).toBeNull();
  });
});

describe('what has been said', () => {
  test('names who speaks, and nobody for narration', () => {
    const { said } = playing(play(talk).choose('ask', 'listen'));
    expect(said.map(({ kind, speaker, text }) => [kind, speaker, text])).toEqual([
      ['narration', null, 'Ana waits.'],
      ['speech', 'Ana', 'Have you a minute?'],
      ['you-say', 'You', 'Of course.'],
      ['narration', null, 'You go outside.'],
      ['speech', 'Ana', 'second?'],
      ['you-say', 'You', 'listen'],
      ['speech', 'Ana', 'third?'],
    ]);
  });

  test('tells doing from saying', () => {
    expect(playing(play(talk).choose('wave')).said[2]).toMatchObject({ kind: 'you-do', speaker: 'You' });
  });

  test('keeps its keys while it grows', () => {
    const before = playing(play(talk).choose('ask')).said;
    const after = playing(play(talk).choose('ask', 'listen')).said;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(new Set(after.map(({ key }) => key)).size).toBe(after.length);
  });
});

describe('what comes next', () => {
  const asked: Happening = { type: 'chosen', choice: 'ask', shown: ['ask', 'wave'] };
  const walk = talk.steps.walk!;
  const silent = { ...talk, steps: { ...talk.steps, walk: { ...walk, lines: [] } } };
  const minute = () => new Play(talk).happen({ type: 'line-shown', line: 'waits' });
  const outside = () => {
    const run = play(talk).listen();
    run.happen(asked);
    return run.happen({ type: 'line-shown', line: 'outside' });
  };

  test.each<[string, Play, 'line' | 'step' | null, number | null]>([
    ['at the start', new Play(talk), 'line', 400],
    ['after a line', minute(), 'line', 400],
    ['at a decision', play(talk).listen(), null, null],
    ['at the end of a step without a decision', outside(), 'step', null],
    ['in a step that says and asks nothing', play(silent).listen().happen(asked), 'step', 0],
    ['in a pause', minute().happen({ type: 'paused' }), null, null],
    ['after the end', play(talk).choose('ask', 'listen', 'plan'), null, null],
  ])('%s', (_, run, waits, nextInMs) => {
    expect(playing(run)).toMatchObject({ waits, nextInMs });
  });

  test('the choices stand in the order that the encounter gave them', () => {
    const run = play(talk).choose('ask');
    const shown = playing(run).choices.map(({ id }) => id);
    expect(shown.toSorted()).toEqual(['fix', 'joke', 'listen']);
    expect(
      playing(run.happen({ type: 'selected', choice: 'fix', shown })).choices.map(({ id }) => id),
    ).toEqual(shown);
  });

  test('an ending is told only once it is reached', () => {
    expect(playing(play(talk).choose('ask', 'listen')).ending).toBeNull();
    expect(playing(play(talk).choose('ask', 'listen', 'plan')).ending).toMatchObject({ title: 'end' });
  });
});
