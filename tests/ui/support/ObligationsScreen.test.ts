import { screen, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import ObligationsScreen from '../../../src/ui/support/ObligationsScreen.svelte';
import { obligationWords } from '../../../src/ui/words/en/obligations.ts';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';

const choose = () => screen.getByRole('combobox', { name: 'Where are you?' });
const education = () => screen.getByText(/general education, not legal advice/);

describe('what stays private, and what cannot', () => {
  test('is told for any country before one was chosen', () => {
    show(corridorWith([]), ObligationsScreen, {});
    const general = within(screen.getByRole('region', { name: obligationWords.general }));
    expect(general.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      obligationWords.lines,
    );
    expect(education()).toBeTruthy();
  });

  test.each([
    ['AU', 'Australia', /National Law/],
    ['GB', 'United Kingdom', /risk to patients/],
  ])('is told for %s with where each was read, and kept', async (code, name, words) => {
    const corridor = corridorWith([]);
    const { person } = show(corridor, ObligationsScreen, {});
    await person.selectOptions(choose(), code);
    const here = within(screen.getByRole('region', { name }));
    expect(here.getByText(words)).toBeTruthy();
    for (const item of here.getAllByRole('listitem')) expect(item.textContent).toMatch(/Read at: /);
    expect(here.getByText(obligationWords.school)).toBeTruthy();
    expect(await corridor.keeper.setting('country')).toBe(code);
  });

  test.each(['NZ', 'other'])('says of %s that nothing was looked up, and whom to ask', async (code) => {
    const { person } = show(corridorWith([]), ObligationsScreen, {});
    await person.selectOptions(choose(), code);
    expect(screen.getByText(obligationWords.ask)).toBeTruthy();
    expect(education()).toBeTruthy();
  });
});
