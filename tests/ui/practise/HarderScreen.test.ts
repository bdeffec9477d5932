import { screen } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import HarderScreen from '../../../src/ui/practise/HarderScreen.svelte';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { danger, talk } from '../../support/toys.ts';

const heading = (level: number) => screen.getAllByRole('heading', { level }).map((one) => one.textContent);

describe('the page of harder conversations', () => {
  test('says what they contain and who has reviewed them before it shows them', () => {
    show(corridorWith([talk, danger]), HarderScreen, {});
    expect(screen.getByText(/somebody is in danger/)).toBeTruthy();
    expect(screen.getByText(/Nobody but their authors has reviewed them yet/)).toBeTruthy();
    expect(heading(3)).toEqual(['Danger']);
  });

  test('counts the reviewers where there are any', () => {
    const reviewed = { ...danger, key: { ...danger.key, reviewers: 6 } };
    show(corridorWith([reviewed]), HarderScreen, {});
    expect(screen.getByText('Reviewed by 6 besides their authors.')).toBeTruthy();
  });

  test('leads back to the others, and to support', () => {
    show(corridorWith([danger]), HarderScreen, {});
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '#/',
      '#/support',
      '#/begin/danger',
    ]);
  });
});
