import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import App from '../../src/ui/App.svelte';
import { Play, play } from '../support/play.ts';
import { corridorWith } from '../support/ports.ts';
import { keep } from '../support/screens.ts';
import { talk } from '../support/toys.ts';

beforeEach(() => void (location.hash = ''));

async function visit(address: string) {
  location.hash = address;
  window.dispatchEvent(new Event('hashchange'));
  const corridor = corridorWith([talk]);
  const ended = new Play(talk, { id: 'e000000000000002' }).choose('ask', 'listen', 'plan');
  await keep(corridor, play(talk).listen().run, ended.run);
  render(App, { corridor });
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, { timeout: 20_000 });

describe('the page', () => {
  test.each([
    ['', 'Corridor'],
    ['#/', 'Corridor'],
    ['#/begin/toy', 'Toy'],
    ['#/begin/nobody', 'There is nothing here'],
    ['#/encounter/e000000000000001', 'Toy'],
    ['#/encounter/nobody', 'There is nothing here'],
    ['#/encounter/e000000000000001/pause', 'Paused'],
    ['#/encounter/e000000000000002/look-back', 'Looking back: Toy'],
    ['#/past', 'What you have played'],
    ['#/past/', 'What you have played'],
    ['#/past?from=home', 'What you have played'],
    ['#past', 'Corridor'],
    ['#/results', 'Take your results'],
    ['#/support', 'Support'],
    ['#/nowhere', 'There is nothing here'],
    ['#/encounter', 'There is nothing here'],
  ])('at "%s" has one heading, "%s", with the focus on it', async (address, name) => {
    await visit(address);
    const found = await heading(name);
    expect(document.activeElement).toBe(found);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.title).toBe(name === 'Corridor' ? name : `${name} · Corridor`);
    expect(screen.getByRole('main')).toBeTruthy();
    expect(screen.getByRole('navigation', { name: 'Corridor' })).toBeTruthy();
  });

  test('goes from one screen to the next', async () => {
    await visit('#/');
    await heading('Corridor');
    location.hash = '#/support';
    const support = await heading('Support');
    expect(document.activeElement).toBe(support);
    expect(screen.queryByRole('heading', { name: 'Encounters' })).toBeNull();
  });

  // Vitest fails a run in which any error was left unhandled.
  test.each([
    ['#/encounter/e000000000000001', '#/', 'Corridor'],
    ['#/encounter/e000000000000001', '#/encounter/e000000000000002', 'Toy'],
    ['#/encounter/e000000000000002/look-back', '#/', 'Corridor'],
    ['#/encounter/e000000000000002/look-back', '#/begin/toy', 'Toy'],
    ['#/encounter/e000000000000001/pause', '#/nowhere', 'There is nothing here'],
    ['#/begin/toy', '#/past', 'What you have played'],
  ])('leaves %s for %s without a fault', async (from, next, name) => {
    await visit(from);
    await screen.findByRole('heading', { level: 1 });
    const old = screen.getByRole('heading', { level: 1 });
    location.hash = next;
    await vi.waitFor(() => expect(old.isConnected).toBe(false));
    expect((await heading(name)).isConnected).toBe(true);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  test('shows the screen that was asked for last, however slowly another loads', async () => {
    await visit('#/');
    await heading('Corridor');
    location.hash = '#/results';
    await vi.waitFor(() => expect(screen.queryByRole('heading', { name: 'Encounters' })).toBeNull());
    location.hash = '#/nowhere';
    await heading('There is nothing here');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: 'Take your results' })).toBeNull();
  });
});
