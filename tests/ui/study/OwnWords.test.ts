import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import OwnWords from '../../../src/ui/study/OwnWords.svelte';

function answered(text: string, listed: string[] = []) {
  const leaving: (string | null)[] = [];
  const answer = { key: 'k', wave: 'before' as const, survey: 'S', ask: 'What happened?', text };
  render(OwnWords, { answer, listed, onchange: (leaves) => void leaving.push(leaves) });
  return { leaving, person: userEvent.setup() };
}
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name });

test('nothing of it leaves until it is ticked, and then with all suggestions masked', async () => {
  const { leaving, person } = answered('I told Priya at the fountain.', ['the fountain']);
  expect(screen.queryByText('This is how it leaves:')).toBeNull();
  await person.click(box(/What happened/));
  expect(leaving).toEqual(['I told […] at […].']);
  expect(screen.getByText('I told […] at […].')).toBeTruthy();
  expect(box(/Priya perhaps a name/).checked).toBe(true);
  expect(box(/the fountain on the study’s list/).checked).toBe(true);
});

test('a suggestion can be refused, and the whole be kept back again', async () => {
  const { leaving, person } = answered('I told Priya on 3/4.');
  await person.click(box(/What happened/));
  await person.click(box(/^Priya/));
  expect(leaving.at(-1)).toBe('I told Priya on […].');
  await person.click(box(/^Priya/));
  expect(leaving.at(-1)).toBe('I told […] on […].');
  await person.click(box(/What happened/));
  expect(leaving.at(-1)).toBeNull();
  await person.click(box(/What happened/));
  expect(leaving.at(-1)).toBe('I told […] on […].');
});

test('where nothing might tell who somebody is, there is nothing more to ask', async () => {
  const { leaving, person } = answered('It was quiet.');
  await person.click(box(/What happened/));
  expect(leaving).toEqual(['It was quiet.']);
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
});
