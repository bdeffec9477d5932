import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import LookBackScreen from '../../../src/ui/look-back/LookBackScreen.svelte';
import type { Play } from '../../support/play.ts';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

async function visit({ run }: Play) {
  const corridor = corridorWith([talk]);
  await keep(corridor, run);
  show(corridor, LookBackScreen, { params: { id: run.header.id } });
  return corridor;
}

test('a finished encounter is looked back on, and that is noted', async () => {
  const corridor = await visit(play(talk).choose('ask', 'listen', 'plan'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Looking back: Toy' })).toBeTruthy();
  const stored = await corridor.keeper.one('e000000000000001');
  expect(stored?.events.at(-1)).toMatchObject({ type: 'looked-back' });
});

test.each([
  ['under way', play(talk).choose('ask')],
  ['stepped out of', play(talk).choose('ask').happen({ type: 'stepped-out' })],
])('an encounter that is %s has no look back, and leads home', async (_, run) => {
  const corridor = await visit(run);
  expect(await screen.findByText('There is no finished encounter here to look back on.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Home' }).getAttribute('href')).toBe('#/');
  expect((await corridor.keeper.one('e000000000000001'))?.events).toHaveLength(run.run.log.length);
});
