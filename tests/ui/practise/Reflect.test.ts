import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import Reflect from '../../../src/ui/practise/Reflect.svelte';

function ask({ busy = false, most = 2000 } = {}) {
  const answers: string[] = [];
  render(Reflect, { prompt: 'What would you say?', most, busy, onanswer: (text) => answers.push(text) });
  return { person: userEvent.setup({ delay: null }), answers };
}

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What would you say?' });
const button = () => screen.getByRole<HTMLButtonElement>('button');
const status = () => screen.getByRole('status').textContent;

describe('words of one’s own', () => {
  test('are asked for by the prompt, beside where they stay and where to turn', () => {
    ask();
    const described = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('stays on this device and is never part of what you hand back');
    expect(screen.getByRole('link', { name: 'Support' }).getAttribute('href')).toBe('#/support');
  });

  test('are neither completed nor checked by anyone else', () => {
    ask();
    expect(field().getAttribute('autocomplete')).toBe('off');
    expect(field().getAttribute('spellcheck')).toBe('false');
    expect(field().maxLength).toBe(2000);
  });

  test('may be left out', async () => {
    const { person, answers } = ask();
    expect(button().textContent.trim()).toBe('Go on without writing');
    await person.type(field(), '  ');
    expect(button().textContent.trim()).toBe('Go on without writing');
    await person.clear(field());
    await person.click(button());
    expect(answers).toEqual(['']);
  });

  test('are handed on as they are', async () => {
    const { person, answers } = ask();
    await person.type(field(), 'Tea?{Enter}I am free.');
    expect(button().textContent.trim()).toBe('Go on');
    await person.click(button());
    expect(answers).toEqual(['Tea?\nI am free.']);
  });

  test('are told how much room is left once there is little', async () => {
    const { person } = ask({ most: 205 });
    await person.type(field(), 'Tea?');
    expect(status()).toBe('');
    await person.type(field(), '!!');
    expect(status()).toBe('Room for 199 more.');
  });

  test('have the focus brought to the prompt and not into the field', async () => {
    const { person } = ask();
    const prompt = screen.getByText('What would you say?');
    await expect.poll(() => document.activeElement).toBe(prompt);
    await person.tab();
    expect(document.activeElement).toBe(field());
  });

  test('cannot be given twice while they are being kept', async () => {
    const { person, answers } = ask({ busy: true });
    await person.click(button());
    expect(answers).toEqual([]);
  });
});
