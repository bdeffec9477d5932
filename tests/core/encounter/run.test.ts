import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, replay, startRun } from '../../../src/core/encounter/replay.ts';
import { openChoices } from '../../../src/core/encounter/run.ts';
import { sceneOf } from '../../../src/core/encounter/scene.ts';
import { headerFor, Play, play } from '../../support/play.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const scenario = toy(
  `${head('expertise')}variables:
  trust: { from: 0, to: 2, start: 0 }
start: first
steps:
${step('first', choice('warm', 'expertise: 1', 'walk', 'adds: { trust: 5 }') + choice('cool', 'expertise: 0', 'walk'))}  walk:
    place: campus-path
    lines:
      - { id: walk-line, text: "You walk." }
      - { id: walk-warm, by: ana, face: smile, text: "Thanks for before.", when: { chose: warm } }
    to: [{ when: { trust: { at-least: 2 } }, to: second }, { to: end }]
${step('second', choice('left', 'expertise: 1', 'end') + choice('right', 'expertise: 0', 'end'))}endings:
${ending('end')}`,
);

describe('a run', () => {
  test('says its lines one by one, and offers nothing before the last', () => {
    const run = play(scenario);
    expect(openChoices(run.run)).toEqual([]);
    expect(run.listen().open).toEqual(['cool', 'warm']);
  });

  test('leaves out what its conditions leave out, and remembers what was said', () => {
    const lines = (run: Play) => run.run.path.flatMap((entry) => (entry.kind === 'line' ? [entry.line] : []));
    expect(lines(play(scenario).choose('warm'))).toEqual([
      'first-line',
      'walk-line',
      'walk-warm',
      'second-line',
    ]);
    expect(lines(play(scenario).choose('cool'))).toEqual(['first-line', 'walk-line', 'end-line']);
  });

  test('keeps a variable within its ends', () => {
    expect(play(scenario).choose('warm').run.snapshot.context.variables).toEqual({ trust: 2 });
  });

  test('keeps a place and a face until they change', () => {
    const run = play(scenario).choose('warm');
    expect(sceneOf(run.run)).toEqual({
      place: 'campus-path',
      people: [{ who: 'ana', name: 'Ana', face: 'smile' }],
    });
    expect(sceneOf(play(scenario).run).place).toBe('library');
  });

  test('ends with the last line of an ending', () => {
    expect(play(scenario).choose('cool').run.status).toBe('ended');
  });

  test('counts a change of mind, and the time from the last line to the choice', () => {
    const run = play(scenario).listen();
    const shown = openChoices(run.run);
    run.happen({ type: 'selected', choice: 'warm', shown }, 2000);
    run.happen({ type: 'selected', choice: 'cool', shown }, 2000);
    run.happen({ type: 'chosen', choice: 'cool', shown }, 3000);
    expect(run.run.path.at(-1)).toMatchObject({
      choice: 'cool',
      decision: 1,
      changedMind: true,
      dwellMs: 7000,
      shown,
    });
  });

  test('takes for a change of mind only that something else was selected first', () => {
    const once = play(scenario)
      .choose('warm')
      .run.path.find(({ kind }) => kind === 'choice');
    expect(once).toMatchObject({ changedMind: false });
    const run = play(scenario).listen();
    const shown = openChoices(run.run);
    for (const choice of ['warm', null, 'warm']) run.happen({ type: 'selected', choice, shown });
    run.happen({ type: 'chosen', choice: 'warm', shown });
    expect(run.run.path.at(-1)).toMatchObject({ changedMind: false });
  });

  test('does not count the time away', () => {
    const run = play(scenario).listen();
    run.happen({ type: 'paused' }, 1000).happen({ type: 'resumed' }, 600_000);
    run.happen({ type: 'chosen', choice: 'warm', shown: openChoices(run.run) }, 4000);
    expect(run.run.path.at(-1)).toMatchObject({ dwellMs: 4000, changedMind: false });
  });
});

describe('replaying', () => {
  const whole = play(scenario).choose('warm', 'left');

  test('every beginning of a log gives the run as it was then', () => {
    let live = startRun(whole.run.header);
    for (const [n, event] of whole.run.log.entries()) {
      const next = advance(live, event);
      if (!next.ok) throw new Error(next.fault.reason);
      live = next.value;
      const again = replay(whole.run.header, whole.run.log.slice(0, n + 1));
      expect(again).toMatchObject({
        ok: true,
        value: { path: live.path, status: live.status, pending: live.pending },
      });
    }
  });

  test('an event that comes again changes nothing', () => {
    const [first] = whole.run.log;
    if (!first) throw new Error('no events');
    const once = advance(startRun(whole.run.header), first);
    if (!once.ok) throw new Error('refused');
    expect(advance(once.value, first)).toEqual(once);
  });

  test('a log with any one event missing is refused, but for a tail', () => {
    const { log, header } = whole.run;
    for (let n = 0; n < log.length - 1; n++) {
      expect(replay(header, log.toSpliced(n, 1))).toMatchObject({ ok: false });
    }
    expect(replay(header, log.slice(0, -1))).toMatchObject({ ok: true });
  });

  test('a choice that was not on offer is refused', () => {
    const run = play(scenario).choose('cool');
    const log = run.run.log.map((event) => (event.type === 'chosen' ? { ...event, choice: 'left' } : event));
    expect(replay(run.run.header, log)).toEqual({ ok: false, fault: { n: 2, reason: 'unexpected' } });
  });

  test('nothing happens after the end but looking back', () => {
    expect(() => play(scenario).choose('cool').happen({ type: 'paused' })).toThrow('unexpected');
    expect(() => play(scenario).choose('cool').happen({ type: 'stepped-out' })).toThrow('unexpected');
    expect(play(scenario).choose('cool').happen({ type: 'looked-back' }).run.status).toBe('ended');
    expect(() => play(scenario).happen({ type: 'looked-back' })).toThrow('unexpected');
  });

  test('any stored seed gives each decision one order of the same choices', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), (seed) => {
        const run = new Play(scenario, headerFor(scenario, { seed })).listen();
        expect(openChoices(run.run)).toEqual(openChoices(run.run));
        expect(run.open).toEqual(['cool', 'warm']);
      }),
    );
  });
});
