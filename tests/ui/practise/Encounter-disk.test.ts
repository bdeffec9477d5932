import { screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { StoreError } from '../../../src/core/ports.ts';
import StorageNotice from '../../../src/ui/parts/StorageNotice.svelte';
import { open, pass, said, tab } from '../../support/encounter-screen.ts';
import { play, Play } from '../../support/play.ts';
import { show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('when the disk fails', () => {
  test('play goes on, and a notice says so and leads to the results', async () => {
    const { corridor, disk, select, press, encounter } = await open(play(talk).listen());
    show(corridor, StorageNotice, {});
    expect(screen.getByRole('alert').textContent.trim()).toBe('');
    disk.failWith('full');
    await select('Of course.');
    await press('Say this');
    expect(said().at(-1)).toBe('You Of course.');
    expect(encounter.current.path.at(-1)).toMatchObject({ choice: 'ask' });
    const notice = screen.getByRole('alert');
    expect(notice.textContent).toContain('This device has no room left');
    expect(within(notice).getByRole('link').getAttribute('href')).toBe('#/results');
  });

  test('because another tab went on, what happened there is shown, and said', async () => {
    const { corridor, id, press, select } = await open(new Play(talk));
    const other = await tab(corridor, id);
    await other.next();
    await other.next();
    expect(said()).toEqual([]);
    await press('Next');
    expect(said()).toEqual(['Ana waits.', 'Ana Have you a minute?']);
    expect(screen.getByRole('status').textContent).toContain('went on in another tab');
    await select('Of course.');
    await press('Say this');
    expect(said().at(-1)).toBe('You Of course.');
    expect(corridor.keeper.trouble.current).toBeNull();
  });

  test('because another tab went on, it is said where a screen reader listens', async () => {
    const { corridor, id, press } = await open(new Play(talk));
    const status = screen.getByRole('status');
    await (await tab(corridor, id)).next();
    await press('Next');
    expect(status.textContent).toContain('went on in another tab');
  });

  test('because another tab paused it, there is a way to go on', async () => {
    const { corridor, id, press } = await open(new Play(talk));
    await (await tab(corridor, id)).pause();
    await press('Next');
    const ways = [...screen.queryAllByRole('button'), ...screen.queryAllByRole('link')];
    expect(ways).not.toEqual([]);
  });

  test('because another tab deleted it, that is said, nothing comes back, and the way leads home', async () => {
    const { corridor, id, select } = await open(play(talk).listen());
    await corridor.keeper.remove(id);
    await select('Of course.');
    expect(screen.getByRole('status').textContent).toContain('it was deleted');
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/');
    await pass(60_000);
    expect(await corridor.keeper.all()).toEqual([]);
    expect(corridor.keeper.trouble.current).toBeNull();
  });

  test('because another tab deleted it, the focus is not lost', async () => {
    const { corridor, id, press } = await open(new Play(talk));
    await corridor.keeper.remove(id);
    await press('Next');
    expect(document.activeElement).toBe(screen.getByRole('link'));
  });

  test('in two ways at once, an encounter that cannot be read is not said to be deleted', async () => {
    const { corridor, disk, id, press } = await open(new Play(talk));
    await (await tab(corridor, id)).next();
    disk.one = () => Promise.reject(new StoreError('unavailable'));
    disk.failWith('taken');
    await press('Next');
    expect(corridor.keeper.trouble.current).toBe('unavailable');
    expect(screen.queryByText(/it was deleted/)).toBeNull();
  });
});
