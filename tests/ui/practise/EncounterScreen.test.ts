import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import EncounterScreen from '../../../src/ui/practise/EncounterScreen.svelte';
import { HandDisk } from '../../support/hand-disk.ts';
import type { Play } from '../../support/play.ts';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

async function visit(id: string, ...plays: readonly Play[]) {
  const disk = new HandDisk();
  const corridor = corridorWith([talk], disk);
  await keep(corridor, ...plays.map(({ run }) => run));
  show(corridor, EncounterScreen, { params: { id } });
  return { corridor, disk };
}

const heading = () => screen.findByRole('heading', { level: 1 });

test('an encounter opens where it was left, under its title', async () => {
  await visit('e000000000000001', play(talk).choose('ask'));
  expect((await heading()).textContent).toBe('Toy');
  expect(screen.getByRole('log').children).toHaveLength(5);
  expect(screen.getAllByRole('radio')).toHaveLength(3);
});

test('a paused encounter goes on when it is opened', async () => {
  const { corridor } = await visit('e000000000000001', play(talk).listen().happen({ type: 'paused' }));
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
  const stored = await corridor.keeper.one('e000000000000001');
  expect(stored?.events.at(-1)).toMatchObject({ type: 'resumed' });
});

test('an encounter that is not there leads home', async () => {
  await visit('nobody');
  expect((await heading()).textContent).toBe('There is nothing here');
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('#/');
});

test('a damaged encounter says so and gives its raw log', async () => {
  const { run } = play(talk).choose('ask');
  const { corridor } = await visit('nobody');
  await corridor.keeper.begin(run.header, run.log.slice(1));
  show(corridor, EncounterScreen, { params: { id: run.header.id } });
  expect(await screen.findByText(/^Damaged/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Download the raw log' })).toBeTruthy();
});

test('a damaged encounter is not headed as if nothing were there', async () => {
  const { run } = play(talk).choose('ask');
  const corridor = corridorWith([talk]);
  await corridor.keeper.begin(run.header, run.log.slice(1));
  show(corridor, EncounterScreen, { params: { id: run.header.id } });
  await screen.findByText(/^Damaged/);
  expect((await heading()).textContent).not.toBe('There is nothing here');
});
