import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paceMs } from '../../../src/ui/practise/playing.svelte.ts';
import { box, button, log, open, pass, radio, said, tab } from '../../support/encounter-screen.ts';
import { play, Play } from '../../support/play.ts';
import { watch } from '../../support/toys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const atNotice = () => play(watch).choose('look');
const atReflect = () => atNotice().notice('tearful');
const tears = 'Tears, or red eyes';

describe('a step that asks what was noticed', () => {
  test('asks after its last line, and waits', async () => {
    const run = play(watch).listen();
    run.happen({ type: 'chosen', choice: 'look', shown: ['look', 'read'] });
    await open(run);
    expect(screen.queryByRole('checkbox')).toBeNull();
    await pass(2 * paceMs('Her eyes are red.') + 400);
    expect(said().at(-1)).toBe('She sits down.');
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    await pass(60_000);
    expect(screen.getAllByRole('checkbox')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });

  test('puts what was noticed into the log, and asks the next thing', async () => {
    const { press, type, encounter } = await open(atNotice());
    expect(document.activeElement).toBe(screen.getAllByRole('checkbox')[0]);
    box(tears).focus();
    await type(' ');
    await press('This is what I noticed');
    expect(said().at(-1)).toBe('You noticed: tears, or red eyes.');
    expect(encounter.current.path.at(-1)).toMatchObject({ kind: 'noticed', signs: ['tearful'] });
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByRole('textbox')).toBeTruthy();
  });

  test('takes nothing in particular for an answer', async () => {
    const { press } = await open(atNotice());
    await press('Nothing in particular');
    expect(said().at(-1)).toBe('You noticed nothing in particular.');
  });

  test('shows the answer only once it is kept, and takes it once', async () => {
    const { press, disk, encounter } = await open(atNotice());
    disk.hold();
    await press('Nothing in particular');
    expect(said().at(-1)).toBe('She sits down.');
    expect(button('Nothing in particular').disabled).toBe(true);
    disk.letGo();
    await pass();
    expect(encounter.current.log.filter(({ type }) => type === 'noticed')).toHaveLength(1);
    expect(said().at(-1)).toBe('You noticed nothing in particular.');
  });

  test('is still asked after another tab was opened, with the ticks as they were', async () => {
    const { corridor, id, press, encounter } = await open(atNotice());
    box(tears).click();
    await tab(corridor, id);
    await press('This is what I noticed');
    expect(encounter.current.path.at(-1)).toMatchObject({ kind: 'noticed', signs: ['tearful'] });
  });

  test('stepped out of leaves nothing to tick', async () => {
    await open(atNotice().happen({ type: 'stepped-out' }));
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.getByText(/You stepped out of this one/)).toBeTruthy();
  });
});

describe('a step that asks for words', () => {
  test('puts them into the log as the player’s own, and then offers the choices', async () => {
    const { press, type } = await open(atReflect());
    screen.getByRole('textbox').focus();
    await type('Tea?{Enter}I am free.');
    await press('Go on');
    expect(said().at(-1)).toBe('In your words Tea? I am free.');
    expect(log().lastElementChild?.textContent).toContain('Tea?\nI am free.');
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
    expect(radio('How are you?')).toBeTruthy();
  });

  test('is gone on from without writing, and nothing of it stands in the log', async () => {
    const { press } = await open(atReflect());
    await press('Go on without writing');
    expect(said().at(-1)).toBe('You noticed: tears, or red eyes.');
    expect(screen.getAllByRole('radio')).toHaveLength(2);
  });

  test('begins empty where another has just been answered', async () => {
    const twice = {
      ...watch,
      steps: { ...watch.steps, room: { ...watch.steps['room']!, notice: null, reflect: 'First?' } },
    };
    const { press, type } = await open(new Play(twice).choose('look'));
    screen.getByRole('textbox').focus();
    await type('One.');
    await press('Go on');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox').value).toBe('');
    expect(screen.getByText('Before you see any options, what would you say?')).toBe(document.activeElement);
  });
});

describe('an answer that was given', () => {
  test('is in the log when the encounter is opened again', async () => {
    await open(atReflect().reflect('Tea?'));
    expect(said().slice(-2)).toEqual(['You noticed: tears, or red eyes.', 'In your words Tea?']);
  });
});

describe('an ending with a card', () => {
  test('shows where to turn in the chosen country, beside the link', async () => {
    const { corridor, press, select } = await open(atReflect().reflect(''));
    await corridor.keeper.keepSetting('country', 'AU');
    await select('How are you?');
    await press('Say this');
    await press('Next');
    await pass();
    expect(screen.getByRole('heading', { name: 'The end' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'where to turn' }).getAttribute('href')).toBe('#/support');
    const emergency = within(screen.getByRole('region', { name: 'In an emergency' }));
    expect(emergency.getByRole('link', { name: '000' }).getAttribute('href')).toBe('tel:000');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Look back' }));
  });

  test('asks for the country where none was chosen, and never guesses', async () => {
    await open(atReflect().reflect('').choose('ask'));
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Where are you?' }).value).toBe('');
  });

  test('is the only one that shows it', async () => {
    const end = watch.endings['end']!;
    const two = { ...watch, endings: { end: { ...end, card: null }, other: end } };
    await open(play(two).choose('look').notice().reflect('').choose('ask'));
    expect(screen.getByRole('heading', { name: 'The end' })).toBeTruthy();
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
