import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import type { Sitting } from '../../../src/app/corridor.ts';
import SharedScreen from '../../../src/ui/device/SharedScreen.svelte';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

function at(kind: Sitting['kind'], change = vi.fn(async () => {})) {
  const corridor = { ...corridorWith([talk]), sitting: { kind, change } };
  return { corridor, change, ...show(corridor, SharedScreen, {}) };
}

test('says beforehand what cannot be read again, and begins a sitting', async () => {
  const { change, person } = at('device');
  expect(screen.getByText(/closing this page, reloading it, or a crash makes everything/)).toBeTruthy();
  await person.click(screen.getByRole('button', { name: /leaves nothing/ }));
  expect(change).toHaveBeenCalledOnce();
});

test('says so where the browser does not allow it', async () => {
  const { person } = at(
    'device',
    vi.fn(() => Promise.reject(new Error('no keys'))),
  );
  await person.click(screen.getByRole('button', { name: /leaves nothing/ }));
  expect((await screen.findByText(/That did not work/)).getAttribute('role')).toBe('alert');
});

test('finishing erases what was kept and then ends the sitting', async () => {
  const { corridor, change, person } = at('shared');
  await corridor.keeper.keepSetting('country', 'AU');
  await person.click(screen.getByRole('button', { name: 'Finish and erase' }));
  await vi.waitFor(() => expect(change).toHaveBeenCalledOnce());
  expect(await corridor.keeper.setting('country')).toBeNull();
});
