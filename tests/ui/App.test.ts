import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
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
});
