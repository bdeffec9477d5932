import { screen } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { OneFile } from '../../../src/app/one-file.ts';
import type { OpenVault, Vault, VaultState } from '../../../src/core/vault.ts';
import StartScreen from '../../../src/ui/one-file/StartScreen.svelte';
import { corridorWith } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';

const passphrase = 'teapot lantern gravel swan';
const inside = {} as OpenVault;

/** A vault by hand, which opens with one passphrase alone. */
function start(state: VaultState, given: Partial<Vault> = {}) {
  let now = state;
  const vault: Vault = {
    state: async () => now,
    begin: async () => inside,
    open: async (typed) => (typed === passphrase ? inside : null),
    erase: async () => void (now = 'empty'),
    ...given,
  };
  const begun = vi.fn<(opened: OpenVault | null) => Promise<void>>(async () => {});
  const path = '/home/here/corridor.html';
  const { person } = show(corridorWith([]), StartScreen, { oneFile: new OneFile(vault, begun), path });
  return { person, begun };
}

const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name);
const press = (name: string) => screen.findByRole('button', { name });
const alert = () => screen.getByRole('alert').textContent;

test('a first visit sets a passphrase that is long enough and typed twice alike', async () => {
  const { person, begun } = start('empty');
  for (const [typed, again, wrong] of [
    ['short', 'short', /too short: at least 12/],
    [passphrase, 'teapot lantern gravel swam', /not the same/],
  ] as const) {
    await person.clear(await field('New passphrase'));
    await person.type(await field('New passphrase'), typed);
    await person.clear(await field('The same once more'));
    await person.type(await field('The same once more'), again);
    await person.click(await press('Keep it under this passphrase'));
    expect(alert()).toMatch(wrong);
    expect(begun).not.toHaveBeenCalled();
  }
  await person.clear(await field('The same once more'));
  await person.type(await field('The same once more'), passphrase);
  await person.click(await press('Keep it under this passphrase'));
  await vi.waitFor(() => expect(begun).toHaveBeenCalledWith(inside));
});

test.each<[string, Vault['begin'], RegExp]>([
  ['another tab was first', async () => null, /just been set in another tab/],
  ['nothing was kept', () => Promise.reject(new Error('full')), /did not keep it/],
])('says so where %s', async (_, begin, said) => {
  const { person, begun } = start('empty', { begin });
  await person.type(await field('New passphrase'), passphrase);
  await person.type(await field('The same once more'), passphrase);
  await person.click(await press('Keep it under this passphrase'));
  await vi.waitFor(() => expect(alert()).toMatch(said));
  expect(begun).not.toHaveBeenCalled();
});

test('opens with the passphrase, and with no other', async () => {
  const { person, begun } = start('sealed');
  await person.type(await field('Passphrase'), 'something else');
  await person.click(await press('Open'));
  await vi.waitFor(() => expect(alert()).toBe('That is not the passphrase.'));
  expect(begun).not.toHaveBeenCalled();
  await person.clear(await field('Passphrase'));
  await person.type(await field('Passphrase'), passphrase);
  await person.click(await press('Open'));
  await vi.waitFor(() => expect(begun).toHaveBeenCalledWith(inside));
});

test('a forgotten passphrase is asked about before all is erased, and then a new one can be set', async () => {
  const { person } = start('sealed');
  await person.click(await press('I have forgotten it'));
  expect(screen.getByText(/there is no other way in/)).toBeTruthy();
  await person.click(await press('Keep it'));
  expect(await field('Passphrase')).toBeTruthy();
  await person.click(await press('I have forgotten it'));
  await person.click(await press('Erase it'));
  expect(await field('New passphrase')).toBeTruthy();
  expect(screen.getByText('It has been erased.').getAttribute('role')).toBe('status');
});

test('says so where it could not be erased', async () => {
  const { person } = start('sealed', { erase: () => Promise.reject(new Error('blocked')) });
  await person.click(await press('I have forgotten it'));
  await person.click(await press('Erase it'));
  await vi.waitFor(() => expect(alert()).toMatch(/could not all be erased/));
});

test.each(['empty', 'sealed', 'lost', 'newer', 'none'] as const)(
  'keeping nothing is possible where it is %s, and says beforehand what that means',
  async (state) => {
    const { person, begun } = start(state);
    const button = await press('Play without keeping');
    expect(screen.getByText(/gone once this page is closed or reloaded/)).toBeTruthy();
    await person.click(button);
    expect(begun).toHaveBeenCalledWith(null);
  },
);

test.each([
  ['lost', /this browser has lost it/, true],
  ['newer', /A newer Corridor file/, false],
  ['none', /lets this file keep nothing/, false],
] as const)('where it is %s it says so', async (state, said, canKeep) => {
  start(state);
  expect(await screen.findByText(said)).toBeTruthy();
  expect(screen.queryByLabelText('New passphrase') !== null).toBe(canKeep);
});

test('says which file it is', async () => {
  start('empty');
  expect(await screen.findByText('/home/here/corridor.html')).toBeTruthy();
});
