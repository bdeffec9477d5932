import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test } from 'vitest';
import Choices from '../../../src/ui/practise/Choices.svelte';
import { talk } from '../../support/toys.ts';

/** Offers the choices of a step and does what is asked, as an encounter would. */
function offer(step: string) {
  const choices = talk.steps[step]?.choices ?? [];
  const deeds: (string | null)[] = [];
  const { rerender } = render(Choices, {
    choices,
    selected: null,
    onselect: async (choice) => {
      deeds.push(choice);
      void rerender({ selected: choice });
    },
    onsay: () => deeds.push('say it'),
  });
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  return {
    person: userEvent.setup({ delay: null }),
    deeds,
    radios,
    rerender,
    focusOn: (position: number) => radios[position]?.focus(),
    focused: () => radios.findIndex((radio) => radio === document.activeElement),
    selected: () => radios.filter(({ checked }) => checked).map(({ value }) => value),
  };
}

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the choices', () => {
  test('are radio buttons of one group, named by what is said, with a question above', () => {
    const { radios, selected } = offer('second');
    expect(screen.getByRole('group', { name: 'What do you do?' })).toBeTruthy();
    expect(screen.getByRole('radio', { name: 'listen' })).toBe(radios[0]);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(selected()).toEqual([]);
  });

  test('take the focus when nothing has it', async () => {
    const { person, deeds, focused } = offer('second');
    await expect.poll(focused).toBe(0);
    await person.keyboard('{ArrowDown}');
    expect([focused(), deeds]).toEqual([1, []]);
  });

  test('leave the focus alone where somebody has it', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    elsewhere.focus();
    const { person, deeds } = offer('second');
    await person.keyboard('1234{ArrowDown}');
    expect(document.activeElement).toBe(elsewhere);
    expect(deeds).toEqual([]);
  });

  test.each([
    ['{ArrowDown}', 1],
    ['{ArrowDown}{ArrowDown}{ArrowDown}', 0],
    ['{ArrowUp}', 2],
    ['{ArrowRight}{ArrowLeft}', 0],
  ])('%s moves the focus and selects nothing in passing', async (keys, position) => {
    const { person, deeds, focusOn, focused, selected } = offer('second');
    focusOn(0);
    await person.keyboard(keys);
    expect([focused(), selected(), deeds]).toEqual([position, [], []]);
  });

  test.each([
    ['1', ['listen']],
    ['2', ['fix']],
    ['3', ['joke']],
    ['23', ['fix', 'joke']],
    ['4', []],
    ['{Control>}1{/Control}', []],
    ['{Alt>}1{/Alt}', []],
    ['{Meta>}1{/Meta}', []],
    [' ', ['listen']],
    ['{ArrowDown} ', ['fix']],
    ['{Enter}{Enter}', []],
    ['1{Enter}', ['listen', 'say it']],
    ['1{ArrowDown}{Enter}', ['listen']],
    ['2{Enter}', ['fix', 'say it']],
  ])('%s with the focus on the first does %j', async (keys, expected) => {
    const { person, deeds, focusOn } = offer('second');
    focusOn(0);
    await person.keyboard(keys);
    expect(deeds).toEqual(expected);
  });

  test('are selected by number only while the focus is among them', async () => {
    const { person, deeds, focusOn } = offer('second');
    focusOn(0);
    await person.keyboard('1');
    button('Say this').focus();
    await person.keyboard('2');
    expect(deeds).toEqual(['listen']);
  });

  test('are selected by their words', async () => {
    const { person, deeds } = offer('second');
    await person.click(screen.getByText('joke'));
    expect(deeds).toEqual(['joke']);
  });
});

describe('the button', () => {
  test('says nothing before something is selected', async () => {
    const { person, deeds } = offer('second');
    expect(button('Select one first').disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Take back' })).toBeNull();
    await person.click(button('Select one first'));
    expect(deeds).toEqual([]);
  });

  test.each([
    ['Of course.', 'Say this'],
    ['Wave, and go on.', 'Do this'],
  ])('after "%s" reads "%s" and does it', async (choice, name) => {
    const { person, deeds } = offer('first');
    await person.click(screen.getByRole('radio', { name: choice }));
    await person.click(button(name));
    expect(deeds.at(-1)).toBe('say it');
  });

  test('beside it takes the selection back', async () => {
    const { person, deeds, radios, selected } = offer('second');
    await person.click(radios[1]!);
    await person.click(button('Take back'));
    expect([deeds, selected()]).toEqual([['fix', null], []]);
    expect(button('Select one first').disabled).toBe(true);
  });
});
