import { screen, within } from '@testing-library/svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { listEncounters } from '../../../src/app/encounter-list.ts';
import PastScreen from '../../../src/ui/practise/PastScreen.svelte';
import { savedFiles } from '../../support/saved-files.ts';
import { play, Play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a damaged encounter can be taken as it lies there, and the others work', async () => {
  const files = savedFiles();
  const corridor = corridorWith([talk]);
  const { run } = play(talk).choose('ask');
  await corridor.keeper.begin(run.header, run.log.slice(1));
  await keep(corridor, new Play({ ...talk, id: 'other', title: 'Another' }, { id: 'e000000000000002' }).run);
  const { person } = show(corridor, PastScreen, {});

  const damaged = (await screen.findByText(/^Damaged: its log does not fit together/)).closest('li');
  if (!damaged) throw new Error('the damaged encounter is not in the list');
  expect(within(damaged).getByRole('heading', { name: 'Toy' })).toBeTruthy();
  expect(within(damaged).queryByRole('link')).toBeNull();
  expect(screen.getByRole('link', { name: 'Go on' }).getAttribute('href')).toBe(
    '#/encounter/e000000000000002',
  );

  await person.click(within(damaged).getByRole('button', { name: 'Download the raw log' }));
  const [file] = await files();
  expect(file?.name).toBe('corridor-damaged-e000000000000001.json');
  expect(JSON.parse(file?.text ?? '')).toEqual({
    id: run.header.id,
    header: run.header,
    events: run.log.slice(1),
  });
});

test('an encounter without a readable header is listed all the same', async () => {
  const corridor = corridorWith([talk]);
  const { header } = play(talk).run;
  await corridor.keeper.begin({ ...header, format: 2 } as unknown as typeof header, []);
  show(corridor, PastScreen, {});
  expect(await screen.findByRole('heading', { name: 'An encounter' })).toBeTruthy();
});

test('an encounter whose scenario does not hold together is listed, and the others work', async () => {
  const corridor = corridorWith([talk]);
  const { header, log } = play(talk).choose('ask').run;
  await corridor.keeper.begin({ ...header, scenario: { ...header.scenario, start: 'nowhere' } }, log);
  await keep(corridor, new Play(talk, { id: 'e000000000000002' }).run);
  expect((await listEncounters(corridor)).map(({ kind }) => kind).toSorted()).toEqual(['damaged', 'whole']);
  show(corridor, PastScreen, {});
  expect(await screen.findByText(/^Damaged/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go on' })).toBeTruthy();
});
