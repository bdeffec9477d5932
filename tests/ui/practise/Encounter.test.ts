import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paceMs } from '../../../src/ui/practise/playing.svelte.ts';
import { button, log, open, pass, radio, said } from '../../support/encounter-screen.ts';
import { play, Play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A step without a decision, with nothing more to say. */
function atTheDoor(): Play {
  const run = play(talk)
    .listen()
    .happen({ type: 'chosen', choice: 'ask', shown: ['ask', 'wave'] });
  return run.happen({ type: 'line-shown', line: 'outside' });
}

describe('lines', () => {
  test('come one by one, each asked for', async () => {
    const { press } = await open(new Play(talk));
    expect(said()).toEqual([]);
    await press('Next');
    expect(said()).toEqual(['Ana waits.']);
    await press('Next');
    expect(said()).toEqual(['Ana waits.', 'Ana Have you a minute?']);
    expect(screen.queryByRole('button', { name: 'Next' })).toBeNull();
  });

  test('come by themselves, each when the one before has had its time', async () => {
    await open(new Play(talk));
    await pass(paceMs('') - 1);
    expect(said()).toEqual([]);
    await pass(1);
    expect(said()).toEqual(['Ana waits.']);
    await pass(paceMs('Ana waits.') - 1);
    expect(said()).toHaveLength(1);
    await pass(1);
    expect(said()).toHaveLength(2);
    await pass(60_000);
    expect(said()).toHaveLength(2);
  });

  test('are only ever added to the log', async () => {
    const { select, press } = await open(play(talk).listen());
    const before = [...log().children];
    await select('Of course.');
    await press('Say this');
    await press('Next');
    expect([...log().children].slice(0, 2)).toEqual(before);
    expect([...log().children].slice(0, 2).every((line, i) => line === before[i])).toBe(true);
    expect(said().slice(2)).toEqual(['You Of course.', 'You go outside.']);
  });

  test('wait for the player where a step without a decision is at its end', async () => {
    const { press } = await open(atTheDoor());
    await pass(60_000);
    expect(said().at(-1)).toBe('You go outside.');
    await press('Go on');
    await press('Next');
    expect(said().at(-1)).toBe('Ana second?');
  });

  test('come one for each press of the button, however slow the disk', async () => {
    const { disk, press } = await open(new Play(talk));
    disk.hold();
    await press('Next');
    await pass(2500);
    disk.letGo();
    await pass();
    expect(said()).toEqual(['Ana waits.']);
  });
});

describe('a choice', () => {
  test('stands outside the log', async () => {
    await open(play(talk).listen());
    expect(radio('Of course.')).toBeTruthy();
    expect(within(log()).queryByText('Of course.')).toBeNull();
  });

  test('is in the log only once it is kept, and cannot be made twice', async () => {
    const { disk, encounter, select, press, type } = await open(play(talk).listen());
    await select('Of course.');
    disk.hold();
    await press('Say this');
    expect(said()).toHaveLength(2);
    await press('Say this');
    radio('Of course.').focus();
    await type('{Enter}');
    disk.letGo();
    await pass();
    expect(said().slice(2)).toEqual(['You Of course.']);
    expect(encounter.current.log.filter(({ type }) => type === 'chosen')).toHaveLength(1);
  });

  test('is selected only once that is kept', async () => {
    const { disk, select, encounter } = await open(play(talk).listen());
    disk.hold();
    await select('Of course.');
    expect(button('Select one first').disabled).toBe(true);
    disk.letGo();
    await pass();
    expect(button('Say this').disabled).toBe(false);
    expect(encounter.current.log.at(-1)).toMatchObject({ type: 'selected', choice: 'ask' });
  });

  test('can be taken back and changed, which is noted', async () => {
    const { select, press, encounter } = await open(play(talk).listen());
    await select('Of course.');
    await press('Take back');
    expect(radio('Of course.').checked).toBe(false);
    await select('Wave, and go on.');
    await press('Do this');
    expect(encounter.current.path.at(-1)).toMatchObject({ choice: 'wave', changedMind: true });
  });
});

describe('the end', () => {
  const nearlyOver = () => play(talk).choose('ask', 'listen');

  test('comes with its last line, and leads to the look back', async () => {
    const { select, press } = await open(nearlyOver());
    await select('plan');
    await press('Say this');
    expect(screen.queryByRole('link', { name: 'Look back' })).toBeNull();
    await press('Next');
    expect(said().at(-1)).toBe('the end');
    expect(screen.getByRole('heading', { name: 'end' })).toBeTruthy();
    const lookBack = screen.getByRole('link', { name: 'Look back' });
    expect(lookBack.getAttribute('href')).toBe('#/encounter/e000000000000001/look-back');
    expect(document.activeElement).toBe(lookBack);
  });

  test('of an encounter that was stepped out of says so and leads home', async () => {
    await open(new Play(talk).happen({ type: 'stepped-out' }));
    expect(screen.getByText(/You stepped out of this one/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('#/');
  });

  test('by stepping out at a decision leaves no choices that do nothing', async () => {
    await open(play(talk).listen().happen({ type: 'stepped-out' }));
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.getByText(/You stepped out of this one/)).toBeTruthy();
  });
});
