import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Sign } from '../../../src/core/signs.ts';
import Notice from '../../../src/ui/practise/Notice.svelte';

function ask({ busy = false } = {}) {
  const answers: (readonly Sign[])[] = [];
  render(Notice, {
    signs: ['tearful', 'stands-back', 'drinks-alone'],
    busy,
    onanswer: (noticed) => answers.push(noticed),
  });
  return { person: userEvent.setup({ delay: null }), answers };
}

const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox');
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const button = () => screen.getByRole<HTMLButtonElement>('button');

describe('what was noticed', () => {
  test('is asked in one group, in plain words, in the order given, with nothing ticked', () => {
    ask();
    expect(screen.getByRole('group', { name: 'What did you notice?' })).toBeTruthy();
    expect(boxes().map((each) => each.closest('label')?.textContent.trim())).toEqual([
      'Tears, or red eyes',
      'Stands back from the group',
      'Drinks more, or alone',
    ]);
    expect(boxes().filter(({ checked }) => checked)).toEqual([]);
  });

  test('may be nothing in particular', async () => {
    const { person, answers } = ask();
    expect(button().textContent.trim()).toBe('Nothing in particular');
    await person.click(button());
    expect(answers).toEqual([[]]);
  });

  test('is what is ticked at the end', async () => {
    const { person, answers } = ask();
    await person.click(box('Tears, or red eyes'));
    await person.click(screen.getByText('Drinks more, or alone'));
    await person.click(box('Tears, or red eyes'));
    expect(button().textContent.trim()).toBe('This is what I noticed');
    await person.click(button());
    expect(answers).toEqual([['drinks-alone']]);
  });

  test('can be told by keyboard alone, and the focus comes to it where it was lost', async () => {
    const { person, answers } = ask();
    await expect.poll(() => document.activeElement).toBe(boxes()[0]);
    await person.keyboard(' {Tab}{Tab} {Tab}');
    expect(document.activeElement).toBe(button());
    await person.keyboard('{Enter}');
    expect(answers).toEqual([['tearful', 'drinks-alone']]);
  });

  test('is not answered by the Enter that brought the lines', async () => {
    const { person, answers } = ask();
    await expect.poll(() => document.activeElement).toBe(boxes()[0]);
    await person.keyboard('{Enter}{Enter}');
    expect(answers).toEqual([]);
  });

  test('leaves the focus alone where somebody has it', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => elsewhere.remove());
    elsewhere.focus();
    ask();
    await Promise.resolve();
    expect(document.activeElement).toBe(elsewhere);
  });

  test('cannot be told twice while it is being kept', async () => {
    const { person, answers } = ask({ busy: true });
    expect(button().disabled).toBe(true);
    await person.click(button());
    expect(answers).toEqual([]);
  });
});
