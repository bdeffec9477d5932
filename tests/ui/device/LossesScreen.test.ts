import { screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import LossesScreen from '../../../src/ui/device/LossesScreen.svelte';
import { Play } from '../../support/play.ts';
import { corridorWith, MemoryMarks } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

/** Corridor on a disk that has lost all it had. */
async function emptied() {
  const marks = new MemoryMarks();
  const before = corridorWith([talk], undefined, { marks });
  await keep(before, new Play(talk).choose('ask').run);
  await before.keeper.lookForLosses();
  const corridor = corridorWith([talk], undefined, { marks });
  await corridor.keeper.lookForLosses();
  return corridor;
}

test('says what is missing, and does not speak of it again once it has been seen', async () => {
  const { person } = show(await emptied(), LossesScreen, {});
  expect(screen.getByRole('listitem').textContent).toContain(talk.title);
  expect(screen.getByText(/All of it is gone: \d+ entries in its log/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: 'I have seen this' }));
  expect(await screen.findByText(/Nothing is missing/)).toBeTruthy();
  expect(screen.queryByRole('listitem')).toBeNull();
});
