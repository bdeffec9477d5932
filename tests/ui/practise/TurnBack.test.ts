import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { debrief } from '../../../src/core/encounter/debrief.ts';
import TurnBack from '../../../src/ui/practise/TurnBack.svelte';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

function lookAt(decision: number, ...choices: string[]) {
  const { run } = play(talk).choose(...choices);
  const turn = debrief(run).turns[decision - 1];
  if (!turn) throw new Error(`there was no decision ${decision}`);
  const heard: unknown[] = [];
  render(TurnBack, {
    turn,
    scenario: talk,
    log: run.log,
    onagain: () => heard.push('again'),
    onanswer: (theme, answer) => heard.push([theme, answer]),
  });
  return heard;
}

/** Paragraphs that name who speaks, as they read. */
const lines = () =>
  screen.getAllByRole('paragraph').map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());

describe('a turn', () => {
  test('gives what was said, what may have been felt, your line, and what its author thought', () => {
    lookAt(1, 'ask', 'listen', 'plan');
    expect(lines().slice(0, 4)).toEqual([
      'Ana waits.',
      'Ana Have you a minute? One way Ana may have felt Please.',
      'You said Of course.',
      'What the author thought of it It leaves the start to her.',
    ]);
  });

  test('says what you did where you did not say it', () => {
    lookAt(1, 'wave', 'listen', 'plan');
    expect(lines()).toContain('You Wave, and go on.');
  });

  test('folds the other choices away, with their reasons', async () => {
    lookAt(2, 'ask', 'listen', 'plan');
    const summary = screen.getByText('The other 2 choices');
    const folded = summary.closest('details');
    if (!folded) throw new Error('the other choices are not folded');
    expect(folded.open).toBe(false);
    await userEvent.click(summary);
    expect(folded.open).toBe(true);
    const others = within(folded)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent.trim());
    expect(others.toSorted()).toEqual(['fix because', 'joke because']);
    expect(within(folded).queryByText('listen')).toBeNull();
  });

  test('counts one other choice as one', () => {
    lookAt(3, 'ask', 'listen', 'plan');
    expect(screen.getByText('The other choice')).toBeTruthy();
  });

  test('tells its own "Try again from here" from those of other turns', async () => {
    const heard = lookAt(2, 'ask', 'listen', 'plan');
    await userEvent.click(screen.getByRole('button', { name: 'Try again from here: listen' }));
    expect(heard).toEqual(['again']);
  });

  test.each([
    ['Yes', 'yes'],
    ['Not really', 'not-really'],
    ['Something else', 'something-else'],
  ])('takes "%s" as an answer about the voice', async (name, answer) => {
    const heard = lookAt(1, 'wave', 'listen', 'plan');
    expect(screen.getByRole('button', { name }).getAttribute('aria-pressed')).toBe('false');
    await userEvent.click(screen.getByRole('button', { name }));
    expect(heard).toEqual([['expertise', answer]]);
  });
});
