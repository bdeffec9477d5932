import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { debrief } from '../../../src/core/encounter/debrief.ts';
import TurnBack from '../../../src/ui/look-back/TurnBack.svelte';
import { play } from '../../support/play.ts';
import type { Play } from '../../support/play.ts';
import { talk, watch } from '../../support/toys.ts';

const lookAt = (decision: number, ...choices: string[]) => lookBack(decision, play(talk).choose(...choices));

function lookBack(decision: number, { run }: Play) {
  const turn = debrief(run).turns[decision - 1];
  if (!turn) throw new Error(`there was no decision ${decision}`);
  const heard: unknown[] = [];
  render(TurnBack, {
    turn,
    scenario: run.header.scenario,
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

  test('puts what was written beside what was then chosen', () => {
    lookBack(2, play(watch).choose('look').notice('tearful').reflect('Tea?').choose('ask'));
    expect(lines().slice(-6, -2)).toEqual([
      'In your words Tea?',
      'You were asked: Before you see any options, what would you say?',
      'You said How are you?',
      'What the author thought of it It is open.',
    ]);
    const [written, mine] = [screen.getByText('Tea?'), screen.getByText('How are you?')];
    expect(mine.parentElement?.contains(written)).toBe(true);
  });

  test('without anything written has no empty place for it', () => {
    lookBack(2, play(watch).choose('look').notice().reflect('').choose('ask'));
    expect(screen.queryByText('In your words')).toBeNull();
  });

  test('gives what was noticed after the lines that showed it', () => {
    lookBack(2, play(watch).choose('look').notice('tearful').reflect('').choose('ask'));
    const noticed = screen.getByRole('group', { name: 'What you noticed' });
    const eyes = screen.getByText('Her eyes are red.');
    expect(eyes.compareDocumentPosition(noticed)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });
});
