import { screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import OverTimeScreen from '../../../src/ui/look-back/OverTimeScreen.svelte';
import SentencesScreen from '../../../src/ui/look-back/SentencesScreen.svelte';
import { play, Play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

const ended = () => play(talk).choose('ask', 'listen', 'plan');

describe('over time', () => {
  test('says that there is nothing to show yet', async () => {
    show(corridorWith([talk]), OverTimeScreen, {});
    expect(await screen.findByText(/Nothing to show yet/)).toBeTruthy();
  });

  test('shows each concern with its finding and a table, first tries apart from later ones', async () => {
    const corridor = corridorWith([talk]);
    const again = new Play(talk, { id: 'e000000000000002', attempt: 2, afterLookBack: true });
    await keep(corridor, ended().run, again.choose('wave', 'fix', 'leave').run);
    show(corridor, OverTimeScreen, {});
    const [first, later] = await screen.findAllByRole('heading', { level: 3 });
    expect([first?.textContent, later?.textContent]).toEqual(['First tries', 'Tries after looking back']);
    expect(screen.getByText('Over 1 encounter and 3 decisions: helped nearly every time.')).toBeTruthy();
    expect(screen.getAllByText('Over 1 encounter and 2 decisions: not enough to say.')).toHaveLength(2);
    const [table] = screen.getAllByRole('table', { hidden: true });
    expect(within(table!).getAllByRole('row', { hidden: true })).toHaveLength(2);
    expect(document.body.textContent).not.toMatch(/%/);
  });
});

describe('sentences', () => {
  test('stand together, and are changed and taken away there', async () => {
    const corridor = corridorWith([talk]);
    await keep(corridor, ended().happen({ type: 'kept-sentence', text: 'Tea?' }).run);
    const { person } = show(corridor, SentencesScreen, {});
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: 'Your sentence from “Toy”',
    });
    expect(field.value).toBe('Tea?');
    await person.clear(field);
    await person.type(field, 'Coffee?');
    await person.tab();
    await vi.waitFor(() => expect(screen.getAllByText('Coffee?').length).toBeGreaterThan(0));
    await person.click(screen.getByRole('button', { name: /Take it away/ }));
    expect(await screen.findByText(/Nothing yet/)).toBeTruthy();
  });
});
