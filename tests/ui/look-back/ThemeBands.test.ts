import { render, screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/core/encounter/decisions.ts';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import ThemeBands from '../../../src/ui/look-back/ThemeBands.svelte';
import { play } from '../../support/play.ts';
import { talk } from '../../support/toys.ts';

/** What the screen says of one theme. */
function said(theme: string): string {
  const item = screen.getByRole('heading', { name: theme }).closest('li');
  return item?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

const bands = () => document.querySelectorAll('svg').length;

/** Decisions that earn some hundredths of what was possible. */
function decisions(k: number, hundredths: number): Decision[] {
  const [made] = scoredBy(play(talk).choose('ask', 'listen', 'plan').run);
  if (made?.kind !== 'choice') throw new Error('no decision was made');
  const expertise = { lowest: 0, highest: 100, rating: hundredths };
  return Array.from({ length: k }, () => ({ ...made, ratings: { expertise } }));
}

describe('the bands', () => {
  test('stand only where three decisions count', () => {
    const scored = scoredBy(play(talk).choose('ask', 'listen', 'plan').run);
    render(ThemeBands, { reviewers: 0, scored, themes: talk.about.themes });
    expect(said('Expertise')).toMatch(/Helped nearly every time, from 3 decisions/);
    expect(said('Boundaries')).toBe('Boundaries 2 decisions: not enough to say.');
    expect(said('Confidentiality')).toBe('Confidentiality Not at stake in this encounter.');
    expect(said('Stigma')).toBe('Stigma Not at stake in this encounter.');
    expect(bands()).toBe(1);
  });

  test.each([
    [0, '0 decisions: not enough to say.', 0],
    [1, '1 decision: not enough to say.', 0],
    [2, '2 decisions: not enough to say.', 0],
    [3, 'from 3 decisions', 1],
    [9, 'from 9 decisions', 1],
  ])('from %d decisions say "%s"', (k, words, drawn) => {
    render(ThemeBands, { reviewers: 0, scored: decisions(k, 50), themes: ['expertise'] });
    expect(said('Expertise')).toContain(words);
    expect(bands()).toBe(drawn);
  });

  test.each([
    [0, 'Often made it harder for them'],
    [39, 'Often made it harder for them'],
    [40, 'Went both ways'],
    [60, 'Mostly helped'],
    [80, 'Helped nearly every time'],
  ])('at %d hundredths say "%s", without a number', (hundredths, words) => {
    const { container } = render(ThemeBands, {
      reviewers: 0,
      scored: decisions(7, hundredths),
      themes: ['expertise'],
    });
    expect(said('Expertise')).toContain(words);
    expect(container.textContent.replace('7 decisions', '')).not.toMatch(/\d|%/);
  });

  test('are told from a mark, and whose they are', () => {
    render(ThemeBands, { reviewers: 0, scored: decisions(3, 50), themes: ['expertise'] });
    expect(screen.getByText('What its author thought; reviewed by nobody yet.')).toBeTruthy();
    expect(screen.getByText(/It is not a mark\./)).toBeTruthy();
  });
});
