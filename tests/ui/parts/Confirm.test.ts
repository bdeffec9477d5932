import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import Confirm from '../../../src/ui/parts/Confirm.svelte';
import '../../support/dialog-forms-in-jsdom.ts';

function ask() {
  const answers: string[] = [];
  render(Confirm, {
    title: 'Burn the letter?',
    text: 'It will be gone.',
    yes: 'Burn it',
    no: 'Keep it',
    onyes: () => answers.push('yes'),
    onno: () => answers.push('no'),
  });
  return answers;
}

const dialog = () => screen.getByRole<HTMLDialogElement>('dialog', { name: 'Burn the letter?' });

describe('a question', () => {
  test('is the browser’s own dialog, named and described by its words', () => {
    ask();
    expect(dialog().tagName).toBe('DIALOG');
    expect(dialog().open).toBe(true);
    const description = dialog().getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(description)?.textContent).toBe('It will be gone.');
  });

  test('puts the harmless answer first, where the focus goes', () => {
    ask();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Keep it',
      'Burn it',
    ]);
  });

  test.each([
    ['Burn it', 'yes'],
    ['Keep it', 'no'],
  ])('answered with "%s" is answered %s', async (name, answer) => {
    const answers = ask();
    expect(answers).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name }));
    expect(answers).toEqual([answer]);
  });

  test('that is closed by other means, such as Escape, is answered no', () => {
    const answers = ask();
    dialog().close();
    expect(answers).toEqual(['no']);
  });
});
