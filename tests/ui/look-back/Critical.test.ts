import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Critical from '../../../src/ui/look-back/Critical.svelte';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

const items = () =>
  screen.getAllByRole('listitem').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

test.each([
  [['ask', 'listen', 'plan'], 'You did this.', 'You did this.'],
  [['wave', 'fix', 'plan'], 'This did not happen.', 'This did not happen.'],
])('the way %j says what it was that mattered, and whether it happened', (choices, asked, promised) => {
  render(Critical, { run: play(talk).choose(...choices).run });
  expect(screen.getByRole('region', { name: 'Where it mattered most' })).toBeTruthy();
  expect(items()).toEqual([`You asked her. ${asked}`, `You promised nothing. ${promised}`]);
});

test('what the way never came to is not held against anyone', () => {
  const critical = [{ id: 'rare', text: 'You called.', metBy: ['call'], brokenBy: [] }];
  render(Critical, { run: play({ ...talk, critical }).choose('ask', 'listen', 'plan').run });
  expect(items()).toEqual(['You called. It did not come up on your way.']);
});

test('a scenario without such behaviours has no such part', () => {
  render(Critical, { run: play({ ...talk, critical: [] }).choose('ask', 'listen', 'plan').run });
  expect(screen.queryByRole('region')).toBeNull();
});
