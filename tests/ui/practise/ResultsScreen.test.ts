import { screen } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { results } from '../../../src/app/hand-back.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import ResultsScreen from '../../../src/ui/practise/ResultsScreen.svelte';
import { Play, play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { savedFiles } from '../../support/saved-files.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function take(...plays: readonly Play[]) {
  const corridor = corridorWith([talk]);
  await keep(corridor, ...plays.map(({ run }) => run));
  const { person } = show(corridor, ResultsScreen, {});
  return { corridor, person };
}

const download = { name: 'Download corridor-results.csv' };

describe('taking the results', () => {
  test.each([
    ['nothing was played', []],
    ['one is under way', [play(talk).choose('ask')]],
    ['one was stepped out of', [play(talk).choose('ask').happen({ type: 'stepped-out' })]],
  ])('when %s there is nothing to take', async (_, plays) => {
    await take(...plays);
    expect(await screen.findByText(/There is no finished encounter yet/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('every row is on the screen before the file is', async () => {
    const files = savedFiles();
    await take(play(talk).choose('ask', 'listen', 'plan'));
    expect(await screen.findAllByRole('row')).toHaveLength(4);
    expect(screen.getByText(/no names, no clock times and no contact details/)).toBeTruthy();
    expect(await files()).toEqual([]);
  });

  test.each([
    ['3 rows from 1 finished encounter', ['e000000000000001']],
    ['6 rows from 2 finished encounters', ['e000000000000001', 'e000000000000002']],
  ])('the rows and the encounters are counted: "%s"', async (words, ids) => {
    await take(...ids.map((id) => new Play(talk, { id }).choose('ask', 'listen', 'plan')));
    expect(await screen.findByRole('heading', { name: words })).toBeTruthy();
  });

  test('the file is what was shown, and its arrival is said', async () => {
    const files = savedFiles();
    const { corridor, person } = await take(play(talk).choose('ask', 'listen', 'plan'));
    const button = await screen.findByRole('button', download);
    expect(screen.getByRole('status').textContent).toBe('');
    await person.click(button);
    expect(await files()).toEqual([
      {
        name: 'corridor-results.csv',
        type: 'text/csv;charset=utf-8',
        text: writeCsv(await results(corridor)),
      },
    ]);
    expect(screen.getByRole('status').textContent).toMatch(/^Downloaded\./);
  });
});
