import { screen, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { StoreTrouble } from '../../../src/core/ports.ts';
import StorageNotice from '../../../src/ui/parts/StorageNotice.svelte';
import { HandDisk } from '../../support/hand-disk.ts';
import { play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

test.each<[StoreTrouble, RegExp]>([
  ['full', /This device has no room left/],
  ['stalled', /This device does not answer/],
  ['unavailable', /This browser does not let Corridor keep anything/],
])('when the disk is %s it is said at once, with the way to the results', async (trouble, words) => {
  const disk = new HandDisk();
  const corridor = corridorWith([talk], disk);
  const { run } = play(talk);
  await keep(corridor, run);
  show(corridor, StorageNotice, {});
  // An alert is read out only where it was there before its words.
  const alert = screen.getByRole('alert');
  expect(alert.textContent.trim()).toBe('');
  disk.failWith(trouble);
  await corridor.keeper.append(run, [play(talk).event({ type: 'line-shown', line: 'waits' })]);
  await vi.waitFor(() => expect(alert.textContent).toMatch(words));
  expect(alert.textContent).toContain('You can play on.');
  expect(within(alert).getByRole('link', { name: 'Take your results' }).getAttribute('href')).toBe(
    '#/results',
  );
});
