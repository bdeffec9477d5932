import { screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, pass, said } from '../../support/encounter-screen.ts';
import { Play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

// Drawings are made by a build; here a place is its name.
vi.mock('../../../src/ui/parts/drawings.ts', () => ({
  placeDrawing: (alt: string) => ({ at: '', viewBox: '0 0 1 1', alt }),
  peopleDrawing: () => undefined,
}));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const walk = { ...talk.steps['walk']!, place: 'outside' };
const moved = { ...talk, about: { ...talk.about, place: 'inside' }, steps: { ...talk.steps, walk } };
const place = () => screen.getByRole('img').getAttribute('aria-label');

test('the picture goes where the words went, a frame later', async () => {
  const { press, select } = await open(new Play(moved).listen());
  await pass(100);
  expect(place()).toBe('inside');
  await select('Of course.');
  await press('Say this');
  await pass(10_000);
  expect(said().at(-1)).toBe('You go outside.');
  expect(place()).toBe('outside');
});
