import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import type { Happening } from '../../../src/core/encounter/event.ts';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import Voiced from '../../../src/ui/look-back/Voiced.svelte';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

const agreed: Happening = { type: 'voice-confirmed', choice: 'wave', theme: 'expertise', answer: 'yes' };
const denied: Happening = { ...agreed, answer: 'not-really' };

test.each<[string, Happening[], string]>([
  ['ask', [], '0 of 1 chance to voice it taken; you agreed with 0.'],
  ['wave', [], '1 of 1 chance to voice it taken; you agreed with 0.'],
  ['wave', [agreed], '1 of 1 chance to voice it taken; you agreed with 1.'],
  ['wave', [agreed, denied], '1 of 1 chance to voice it taken; you agreed with 0.'],
])('after "%s" and %j it says "%s"', (choice, answers, words) => {
  const run = play(talk).choose(choice, 'listen', 'plan');
  for (const answer of answers) run.happen(answer);
  render(Voiced, { scored: scoredBy(run.run), themes: talk.about.themes });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent.trim())).toEqual([
    `Expertise ${words}`,
  ]);
});

test('where no worry could be voiced, it says so', () => {
  render(Voiced, { scored: [], themes: talk.about.themes });
  expect(screen.getByText('No line of this encounter offered you a worry to voice.')).toBeTruthy();
});
