import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import EncounterScreen from '../../../src/ui/practise/EncounterScreen.svelte';
import type { Play } from '../../support/play.ts';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk, watch } from '../../support/toys.ts';

/** What only some scenarios need cannot be loaded: the network is gone. */
vi.mock('../../../src/ui/practise/questions.ts', () => Promise.reject(new Error('offline')));
vi.mock('../../../src/ui/support/ByCountry.svelte', () => Promise.reject(new Error('offline')));

async function visit({ run }: Play) {
  const corridor = corridorWith([run.header.scenario]);
  await keep(corridor, run);
  show(corridor, EncounterScreen, { params: { id: run.header.id } });
}

const noQuestions = {
  ...watch,
  steps: {
    ...watch.steps,
    room: { ...watch.steps['room']!, notice: null },
    words: { ...watch.steps['words']!, reflect: null },
  },
};

test('a scenario that asks more than what to say is not begun without what it needs', async () => {
  await visit(play(watch).listen());
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy();
  expect(screen.queryByRole('log')).toBeNull();
});

test('a scenario that does not is played', async () => {
  await visit(play(talk).listen());
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
});

test('an ending without its card still leads to where to turn', async () => {
  await visit(play(noQuestions).choose('look', 'ask'));
  const link = await screen.findByRole('link', { name: 'where to turn' });
  expect(link.getAttribute('href')).toBe('#/support');
  expect(screen.queryByRole('combobox')).toBeNull();
});
