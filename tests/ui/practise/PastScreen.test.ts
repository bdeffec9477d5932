import { screen, within } from '@testing-library/svelte';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { StoreError } from '../../../src/core/ports.ts';
import { MemoryEncounterStore } from '../../../src/storage/memory-store.ts';
import PastScreen from '../../../src/ui/practise/PastScreen.svelte';
import { Play } from '../../support/play.ts';
import { corridorWith, MemoryDevice } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

const other = { ...talk, id: 'other', title: 'Another' };
const at = (n: number) => ({ id: `e00000000000000${n}`, startedAtMs: 1_700_000_000_000 + n, attempt: n });
const finished = () => new Play(talk, at(1)).choose('ask', 'listen', 'plan');
const begun = () => new Play(other, at(2)).listen();

/** A device whose secret and encounters lie on one disk, and are erased together. */
class Device extends MemoryDevice {
  readonly disk = new MemoryEncounterStore();
  erased = 0;

  override async eraseEverything() {
    this.erased += 1;
    for (const { id } of await this.disk.all()) await this.disk.remove(id);
  }
}

async function past(...plays: readonly Play[]) {
  const device = new Device();
  const corridor = corridorWith([talk, other], device.disk, { device });
  const { keeper } = corridor;
  await keep(corridor, ...plays.map(({ run }) => run));
  const { person } = show(corridor, PastScreen, {});
  const ids = async () => (await keeper.all()).map(({ id }) => id);
  return { person, device, keeper, ids };
}

const item = async (title: string) => {
  const found = (await screen.findByRole('heading', { name: title })).closest('li');
  if (!found) throw new Error(`"${title}" is not in the list`);
  return within(found);
};
const dialog = () => within(screen.getByRole('dialog'));
const press = (person: UserEvent, name: string, on: Pick<typeof screen, 'getByRole'> = screen) =>
  person.click(on.getByRole('button', { name }));

describe('what has been played', () => {
  test('is nothing at first', async () => {
    await past();
    expect(await screen.findByText('Nothing yet.')).toBeTruthy();
  });

  test('is not said to be nothing where the disk cannot be read', async () => {
    const { device, keeper } = await past(finished());
    device.disk.all = () => Promise.reject(new StoreError('unavailable'));
    await keeper.remove('nobody');
    await vi.waitFor(() => expect(keeper.trouble.current).toBe('unavailable'));
    await screen.findByRole('link', { name: 'Take your results' });
    expect(screen.queryByText('Nothing yet.')).toBeNull();
  });

  test.each<[string, () => Play, string, string | null]>([
    ['ended', finished, 'Finished', '/look-back'],
    ['running', () => new Play(talk, at(1)).listen(), 'Begun', ''],
    ['paused', () => new Play(talk, at(1)).happen({ type: 'paused' }), 'Paused', ''],
    [
      'stepped out of',
      () => new Play(talk, at(1)).happen({ type: 'stepped-out' }),
      'Stepped out, unscored',
      null,
    ],
  ])('when %s is listed as it stands, with the way on', async (_, run, words, way) => {
    await past(run());
    const toy = await item('Toy');
    expect(toy.getByText(new RegExp(`^${words} · .*2023 · attempt 1`))).toBeTruthy();
    const address = toy.queryByRole('link')?.getAttribute('href') ?? null;
    expect(address).toBe(way === null ? null : `#/encounter/e000000000000001${way}`);
  });

  test('has one attempt whose scores stand', async () => {
    await past(finished(), new Play(talk, at(3)).choose('wave', 'fix', 'leave'));
    expect((await screen.findAllByText(/its scores stand/)).map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('attempt 1'),
    ]);
  });

  test('leads to the results', async () => {
    await past();
    expect((await screen.findByRole('link', { name: 'Take your results' })).getAttribute('href')).toBe(
      '#/results',
    );
  });
});

describe('deleting', () => {
  test('asks first, and keeps what is not to be deleted', async () => {
    const { person, ids } = await past(finished(), begun());
    await press(person, 'Delete', await item('Toy'));
    expect(screen.getByRole('dialog', { name: 'Delete this encounter of “Toy”?' })).toBeTruthy();
    expect(await ids()).toHaveLength(2);
    await press(person, 'Keep it', dialog());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await ids()).toHaveLength(2);
  });

  test('deletes that one, and says so', async () => {
    const { person, ids } = await past(finished(), begun());
    await press(person, 'Delete', await item('Toy'));
    await press(person, 'Delete', dialog());
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Deleted.'));
    expect(screen.queryByRole('heading', { name: 'Toy' })).toBeNull();
    expect(await item('Another')).toBeTruthy();
    expect(await ids()).toEqual(['e000000000000002']);
  });

  test('says so where the disk does not let go', async () => {
    const { person, device } = await past(finished());
    device.disk.remove = () => Promise.reject(new StoreError('unavailable'));
    await press(person, 'Delete', await item('Toy'));
    await press(person, 'Delete', dialog());
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toMatch(/^Not everything could be erased/),
    );
    expect(await item('Toy')).toBeTruthy();
  });

  test('leaves the focus somewhere', async () => {
    const { person } = await past(finished(), begun());
    await press(person, 'Delete', await item('Toy'));
    await press(person, 'Delete', dialog());
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toBe('Deleted.'));
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('erasing everything', () => {
  const ask = async (person: UserEvent) => {
    await screen.findByRole('button', { name: 'Erase everything' });
    await press(person, 'Erase everything');
  };

  test('asks first', async () => {
    const { person, device, ids } = await past(finished(), begun());
    await ask(person);
    expect(screen.getByRole('dialog', { name: 'Erase everything on this device?' })).toBeTruthy();
    await press(person, 'Keep it', dialog());
    expect([device.erased, (await ids()).length]).toEqual([0, 2]);
  });

  test('erases it, and says so', async () => {
    const { person, device, ids } = await past(finished(), begun());
    await ask(person);
    await press(person, 'Erase everything', dialog());
    await vi.waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Everything has been erased.'),
    );
    expect(screen.getByText('Nothing yet.')).toBeTruthy();
    expect([device.erased, await ids()]).toEqual([1, []]);
  });
});
