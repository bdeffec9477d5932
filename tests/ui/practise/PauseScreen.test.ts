import { screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeRuns } from '../../../src/app/encounter-list.ts';
import type { EncounterEvent } from '../../../src/core/encounter/event.ts';
import PauseScreen from '../../../src/ui/practise/PauseScreen.svelte';
import { Play, play } from '../../support/play.ts';
import { corridorWith } from '../../support/ports.ts';
import { keep, show } from '../../support/screens.ts';
import { talk } from '../../support/toys.ts';

const id = 'e000000000000001';
beforeEach(() => void (location.hash = ''));

async function pause({ run } = play(talk).listen()) {
  const corridor = corridorWith([talk]);
  await keep(corridor, run);
  const { person } = show(corridor, PauseScreen, { params: { id } });
  const status = async () => (await wholeRuns(corridor)).map((found) => found.status);
  return { corridor, person, status };
}

describe('a pause', () => {
  test.each([
    ['Go on', `#/encounter/${id}`],
    ['Support', '#/support'],
    ['Home; I may come back to it', '#/'],
  ])('has a way to "%s"', async (name, address) => {
    await pause();
    expect((await screen.findByRole('link', { name })).getAttribute('href')).toBe(address);
  });

  test('finishes there, unscored, and leads home', async () => {
    const { person, status } = await pause();
    location.hash = `#/encounter/${id}/pause`;
    await person.click(
      await screen.findByRole('button', { name: 'Finish here and keep what I said, unscored' }),
    );
    await vi.waitFor(() => expect(location.hash).toBe('#/'));
    expect(await status()).toEqual(['stepped-out']);
  });

  test('can skip the scene, and then nothing of it is kept but that it was played', async () => {
    const { corridor, person, status } = await pause();
    await person.click(
      await screen.findByRole('button', { name: 'Skip this scene, and keep nothing of it' }),
    );
    await vi.waitFor(() => expect(location.hash).toBe('#/'));
    expect(await status()).toEqual([]);
    expect(await corridor.keeper.setting('played-toy')).toBe('1');
  });

  test('in a study keeps that the scene was left', async () => {
    await pause(new Play(talk, { participation: 'p000000000000001' }).listen());
    expect(await screen.findByRole('heading', { name: 'Paused' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Skip this scene/ })).toBeNull();
  });

  test('is noted when its page is opened', async () => {
    const { status } = await pause();
    expect(await screen.findByRole('heading', { name: 'Paused' })).toBeTruthy();
    expect(await status()).toEqual(['paused']);
  });

  test('of an encounter that is paused already is the same pause', async () => {
    const { corridor } = await pause(play(talk).listen().happen({ type: 'paused' }));
    expect(await screen.findByRole('heading', { name: 'Paused' })).toBeTruthy();
    const stored = await corridor.keeper.one(id);
    expect(stored?.events.filter((event) => (event as EncounterEvent).type === 'paused')).toHaveLength(1);
  });

  test.each([
    ['has ended', play(talk).choose('ask', 'listen', 'plan')],
    ['was stepped out of', play(talk).listen().happen({ type: 'stepped-out' })],
  ])('of an encounter that %s is none, and leads home', async (_, run) => {
    const { status } = await pause(run);
    expect((await screen.findByRole('link', { name: 'Home' })).getAttribute('href')).toBe('#/');
    expect(screen.queryByRole('button')).toBeNull();
    expect(await status()).toEqual([run.run.status]);
  });
});
