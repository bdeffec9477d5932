import { screen, within } from '@testing-library/svelte';
import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DeviceStore } from '../../../src/core/ports.ts';
import { StoreError } from '../../../src/core/ports.ts';
import { loadSupport } from '../../../src/core/support/load.ts';
import { MemoryEncounterStore } from '../../../src/storage/memory-store.ts';
import SupportScreen from '../../../src/ui/support/SupportScreen.svelte';
import { corridorWith, MemoryDevice } from '../../support/ports.ts';
import { show } from '../../support/screens.ts';

const countries = readdirSync('scenarios/support').map((file) => {
  const loaded = loadSupport(readFileSync(`scenarios/support/${file}`, 'utf8'));
  if (!loaded.ok) throw new Error(loaded.fault);
  return loaded.value;
});

afterEach(() => void vi.restoreAllMocks());

const open = (corridor = corridorWith([])) => ({ corridor, ...show(corridor, SupportScreen, {}) });

const country = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Where are you?' });
const emergencyHeading = () => screen.queryByRole('heading', { name: 'In an emergency' });

describe('support', () => {
  test('asks where you are, and never guesses', () => {
    vi.spyOn(navigator, 'language', 'get').mockReturnValue('en-GB');
    open();
    expect(country().value).toBe('');
    expect(emergencyHeading()).toBeNull();
    expect(
      screen.getByText(/Corridor cannot send help and tells nobody that you opened this page/),
    ).toBeTruthy();
  });

  test('offers every country that has a file, and any other at the end', () => {
    open();
    const names = screen
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
      .slice(1);
    expect(names.toSorted()).toEqual(countries.map(({ name }) => name).toSorted());
    expect(names.at(-1)).toBe('Another country');
  });

  test.each(countries.filter(({ emergency }) => emergency.length > 0))(
    'can call the emergency numbers of $name before anything is chosen',
    ({ name, emergency }) => {
      open();
      const item = screen
        .getAllByRole('listitem')
        .find(({ textContent }) => textContent.trim().startsWith(name));
      if (!item) throw new Error(`${name} is not in the list`);
      const links = within(item).getAllByRole('link');
      expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
        emergency.map(({ display, dial }) => [display, `tel:${dial}`]),
      );
    },
  );

  test.each(countries)('shows what there is for $name once it is chosen', async (contacts) => {
    const { person } = open();
    await person.selectOptions(country(), contacts.country);
    expect(emergencyHeading()).toBeTruthy();
    for (const { display, dial } of contacts.emergency) {
      expect(screen.getByRole('link', { name: display }).getAttribute('href')).toBe(`tel:${dial}`);
    }
    for (const { name } of contacts.services) expect(screen.getByRole('heading', { name })).toBeTruthy();
  });

  test('remembers the choice until it is taken back', async () => {
    const { corridor, person, unmount } = open();
    await person.selectOptions(country(), 'GB');
    unmount();
    const again = open(corridor);
    await vi.waitFor(() => expect(country().value).toBe('GB'));
    expect(emergencyHeading()).toBeTruthy();
    await again.person.selectOptions(country(), '');
    again.unmount();
    open(corridor);
    await corridor.keeper.setting('country');
    expect(country().value).toBe('');
  });

  test('forgets the choice with everything else', async () => {
    const { corridor, person } = open();
    await person.selectOptions(country(), 'GB');
    expect([localStorage.length, document.cookie]).toEqual([0, '']);
    await corridor.keeper.eraseEverything();
    expect(await corridor.keeper.setting('country')).toBeNull();
  });
});

describe('where the browser keeps nothing', () => {
  /** Corridor on a device that answers every request with a refusal. */
  function refused() {
    const device = new MemoryDevice();
    const refuse = () => Promise.reject(new StoreError('unavailable'));
    Object.assign(device, { setting: refuse, keepSetting: refuse } satisfies Partial<DeviceStore>);
    return corridorWith([], new MemoryEncounterStore(), { device });
  }

  test('a choice holds while the page is open, and that is said', async () => {
    const { corridor, person } = open(refused());
    await person.selectOptions(country(), 'GB');
    expect(emergencyHeading()).toBeTruthy();
    expect(corridor.keeper.trouble.current).toBe('unavailable');
  });

  test('a choice holds when the page is left and opened again', async () => {
    const { corridor, person, unmount } = open(refused());
    await person.selectOptions(country(), 'GB');
    unmount();
    open(corridor);
    await vi.waitFor(() => expect(country().value).toBe('GB'));
  });
});
