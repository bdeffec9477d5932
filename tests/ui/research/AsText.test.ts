import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import AsText from '../../../src/ui/research/AsText.svelte';
import { atRoom } from './at-room.ts';

const take = () => screen.getByRole('button', { name: 'Take it over' });

test('the text is the study: what is changed in it is taken over, and what cannot be read changes nothing', async () => {
  const { room, person } = await atRoom(AsText);
  const area = screen.getByLabelText<HTMLTextAreaElement>('The study’s text');
  const whole = area.value;
  area.value = whole.replace('version: "1.0.0"', 'version: "1.1.0"');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await person.click(take());
  expect(screen.getByText('Taken over.')).toBeTruthy();
  expect(room.value(['version'])).toBe('1.1.0');

  area.value = whole.replace('title:', 'tilte:');
  area.dispatchEvent(new Event('input', { bubbles: true }));
  await person.click(take());
  expect(screen.getByText(/Nothing was changed/)).toBeTruthy();
  expect(screen.getByText(/Did you mean "title"/).textContent).toMatch(/^Line 3\./);
  expect(room.value(['title'])).toBe('A toy of a study');
});
