import { join } from 'node:path';
import type { Published } from '../journeys/published.ts';
import { checkForAnother, edit, publish, versionShown } from '../journeys/published.ts';
import type { Engine } from './engines.ts';
import { firefox, levelDb } from './engines.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { answersGiven, giveMore, isPlayedHere, startHand } from './quick-hand.ts';
import type { Tab } from './tab.ts';

const scenario = 'sitting-it-out';

/** A service worker as many sites have it: the new version takes over at once, and reloads every tab. */
function takeOverAtOnce(worker: string): string {
  const reload =
    'for (const client of await clients.matchAll({ type: "window" })) client.navigate(client.url);';
  return `${worker}
    addEventListener('install', () => void skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim().then(async () => { ${reload} })));`;
}

/** Whether the page comes to say that it is ready offline. Runs in the page. */
async function saysReady(): Promise<boolean> {
  for (let turns = 0; turns < 600; turns++) {
    if (document.body.textContent.includes('Ready offline')) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Whether a later version comes to wait, or waits no more. Runs in the page. */
async function comesToWait(expected: boolean): Promise<boolean> {
  for (let turns = 0; turns < 400; turns++) {
    const { waiting } = await navigator.serviceWorker.ready;
    if (Boolean(waiting) === expected) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

async function isReady(tab: Tab): Promise<void> {
  if (!(await tab.ask(saysReady))) throw new Error('the page is never ready offline');
}

class Trial {
  updates = 0;
  readonly seen: string[] = [];
  readonly engine: Engine;
  readonly #published: Published;
  readonly #running: Tab;
  readonly #home: Tab;
  readonly #isBroken: boolean;

  private constructor(engine: Engine, published: Published, [running, home]: Tab[], isBroken: boolean) {
    if (!running || !home) throw new Error('two tabs are needed');
    this.engine = engine;
    this.#published = published;
    this.#running = running;
    this.#home = home;
    this.#isBroken = isBroken;
  }

  static async open(ground: Ground, engine: Engine): Promise<Trial> {
    const published = await publish(ground.built);
    ground.atEnd(() => published.end());
    const running = await engine.open(ground.directory());
    return new Trial(engine, published, [running, await running.beside()], ground.isBroken);
  }

  /** An update comes while an encounter runs in one tab and home lies open in another. */
  async update(): Promise<void> {
    const { address } = this.#published;
    await this.#running.go(address);
    // The address of the last encounter, where there was one, loads nothing.
    await this.#running.reload();
    await isReady(this.#running);
    const before = await this.#running.ask(versionShown);
    await this.#running.go(`${address}#/begin/${scenario}`);
    await this.#running.ask(startHand, 1, scenario, 1);
    if ((await this.#running.ask(answersGiven, 1)) === null) throw new Error('the encounter does not go on');
    try {
      await this.#meetsAnother(before);
    } catch (error) {
      // What is loaded anew takes the hands by surprise.
      if (await this.#running.ask(isPlayedHere)) throw error;
      this.#say('a running encounter was reloaded');
    }
    this.updates += 1;
  }

  async #meetsAnother(before: number): Promise<void> {
    const { address, folder } = this.#published;
    if (this.#isBroken) edit(join(folder, 'service-worker.js'), takeOverAtOnce);
    this.#published.publishAnother();
    await this.#home.go(address);
    await isReady(this.#home);
    await this.#home.ask(checkForAnother);
    if (!(await this.#home.ask(comesToWait, true))) this.#say('a new version did not come');
    await this.#home.reload();
    await isReady(this.#home);
    if ((await this.#home.ask(versionShown)) !== before)
      this.#say('a new version took over while an encounter ran');
    if (await this.#isStillRunning()) await this.#comesAfterwards(before);
  }

  /** The same page goes on, and keeps one answer more. */
  async #isStillRunning(): Promise<boolean> {
    const isHere = await this.#running.ask(isPlayedHere);
    if (!isHere) this.#say('a running encounter was reloaded');
    else await this.#running.ask(giveMore, 1);
    const given = isHere ? await this.#running.ask(answersGiven, 2) : null;
    if (isHere && given === null) this.#say('a running encounter did not go on');
    return given !== null;
  }

  async #comesAfterwards(before: number): Promise<void> {
    await this.#running.go(`${this.#published.address}#/`);
    await isReady(this.#running);
    await this.#home.reload();
    await isReady(this.#home);
    if (!(await this.#home.ask(comesToWait, false))) this.#say('the new version never took over');
    await this.#home.reload();
    await isReady(this.#home);
    if ((await this.#home.ask(versionShown)) === before)
      this.#say('the next start did not bring the new version');
  }

  #say(what: string): void {
    this.seen.push(`${this.engine.name}: ${what}`);
  }

  end(): Promise<void> {
    return this.#running.kill();
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken, programs } = ground;
  const trials: Trial[] = [];
  for (const engine of isFull && !isBroken ? [levelDb, firefox] : [levelDb]) {
    const trial = await Trial.open(ground, engine(programs));
    for (let n = 0; n < (isFull ? 10 : 1) && trial.seen.length === 0; n++) await trial.update();
    ground.say(`${trial.engine.name}: ${trial.updates} updates`);
    await trial.end();
    trials.push(trial);
  }
  const seen = trials.flatMap((trial) => trial.seen);
  const each = trials.map(({ engine, updates }) => `${updates} in ${engine.name}`).join(', ');
  return {
    holds: seen.length === 0,
    figure: `updates came while an encounter ran in one tab and home was open in another (${each}): ${seen.length} took over or reloaded it`,
    seen,
  };
}

export const updates: Promised = {
  n: 6,
  what: 'No update reloads a running encounter',
  needs: ['firefox'],
  hasShort: true,
  keep,
};
