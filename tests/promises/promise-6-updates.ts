import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { beginEncounter, listen, mouse, play } from '../journeys/player.ts';
import type { Published } from '../journeys/published.ts';
import { checkForAnother, edit, isNew, publish, waiting } from '../journeys/published.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { newTab, openWindow } from './window.ts';

/** A service worker as many sites have it: the new version takes over at once, and reloads every tab. */
function takeOverAtOnce(worker: string): string {
  const reload =
    'for (const client of await clients.matchAll({ type: "window" })) client.navigate(client.url);';
  return `${worker}
    addEventListener('install', () => void skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim().then(async () => { ${reload} })));`;
}

/** Marks a page, so that a reload is seen: the mark is gone. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { here: true }));
const isMarked = (page: Page) => page.evaluate(() => 'here' in window);
const isOffline = (page: Page) => expect(page.getByText('Ready offline')).toBeVisible({ timeout: 30_000 });

class Trial {
  updates = 0;
  readonly seen: string[] = [];
  readonly #published: Published;
  readonly #window: BrowserContext;
  readonly #isBroken: boolean;

  constructor(published: Published, window: BrowserContext, isBroken: boolean) {
    this.#published = published;
    this.#window = window;
    this.#isBroken = isBroken;
  }

  /** An update comes while an encounter runs in one tab and home lies open in another. */
  async update(): Promise<void> {
    const { address } = this.#published;
    const running = await newTab(this.#window, address);
    await isOffline(running);
    const before = await isNew(running);
    await beginEncounter(running, mouse(running), 'Sitting it out', address);
    await play(running, mouse(running), 1);
    await mark(running);
    try {
      await this.#meetsAnother(running, before);
    } catch (error) {
      // What is loaded anew takes the hands by surprise.
      if (await isMarked(running)) throw error;
    }
    if (!(await isMarked(running))) this.seen.push('a running encounter was reloaded');
    this.updates += 1;
    await running.close();
  }

  async #meetsAnother(running: Page, before: number): Promise<void> {
    const { address } = this.#published;
    if (this.#isBroken) edit(join(this.#published.folder, 'service-worker.js'), takeOverAtOnce);
    this.#published.publishAnother();
    const home = await newTab(this.#window, address);
    await checkForAnother(home);
    await this.#isTrue('a new version did not come', () => waiting(home));
    await home.reload();
    await isOffline(home);
    if ((await isNew(home)) !== before) this.seen.push('a new version took over while an encounter ran');
    await listen(running, mouse(running));
    await play(running, mouse(running), 1);
    if (!(await isMarked(running))) return;
    await running.getByRole('link', { name: 'Corridor', exact: true }).click();
    await isOffline(running);
    await home.reload();
    await this.#isTrue('the new version never took over', async () => !(await waiting(home)));
    await home.reload();
    await isOffline(home);
    if ((await isNew(home)) === before) this.seen.push('the next start did not bring the new version');
    await home.close();
  }

  async #isTrue(otherwise: string, isSo: () => Promise<boolean>): Promise<void> {
    const isNow = expect.poll(isSo, { timeout: 20_000 }).toBe(true);
    await isNow.catch(() => this.seen.push(otherwise));
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const published = await publish(ground.built);
  ground.atEnd(() => published.end());
  const window = await openWindow(ground);
  const trial = new Trial(published, window, ground.isBroken);
  for (let n = 0; n < (ground.isFull ? 10 : 1) && trial.seen.length === 0; n++) {
    await trial.update();
    ground.say(`${trial.updates} updates`);
  }
  return {
    holds: trial.seen.length === 0,
    figure: `${trial.updates} updates came while an encounter ran in one tab and home was open in another: ${trial.seen.length} took over or reloaded it`,
    seen: trial.seen,
  };
}

export const updates: Promised = {
  n: 6,
  what: 'No update reloads a running encounter',
  needs: [],
  hasShort: true,
  keep,
};
