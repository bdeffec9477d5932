import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import type { KeptDatabase } from '../old-data/stored.ts';
import { keptDatabases } from '../old-data/stored.ts';
import { sqliteStore } from './engines.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { alarm, answersGiven, shownOf, startHand } from './quick-hand.ts';
import { makeNewer, readDatabase, writeDatabase } from './stored-database.ts';
import { before } from './tab.ts';
import { askIn, newTab, openWindow } from './window.ts';

const name = 'corridor';
const scenario = 'sitting-it-out';
/** Answers that old code is given to write. */
const most = 5;

/** Old code that takes every database for one of its own time. */
function seeNothingNewer() {
  Object.defineProperty(IDBDatabase.prototype, 'version', { get: () => 10 });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its store
  const get = IDBObjectStore.prototype.get;
  IDBObjectStore.prototype.get = function (key) {
    return get.call(this, this.name === 'meta' && key === 'schema' ? 'nothing' : key);
  };
}

/** Lets the quick hand play in a tab, kept or not, until so many answers more have been given. */
async function play(tab: Page, more = most): Promise<void> {
  await askIn(tab, startHand, 5, scenario);
  const before = (await askIn(tab, answersGiven, 0)) ?? 0;
  const given = await askIn(tab, answersGiven, before + more);
  if (given === null) throw new Error('the encounter does not go on');
}

/** How a database comes to be newer than the code; each gives what the code then did to it. */
const ways: Record<string, (window: BrowserContext, address: string) => Promise<Page>> = {
  'of a higher version': (window, address) => meetNewer(window, address, 'version'),
  'of a later edition': (window, address) => meetNewer(window, address, 'edition'),
  async 'that a newer tab takes over'(window, address) {
    const tab = await newTab(window, `${address}#/begin/${scenario}`);
    await play(tab);
    const newer = await newTab(window, `${address}neutral.html`);
    await askIn(newer, makeNewer, 'version');
    await writesNothing(newer, () => play(tab));
    return tab;
  },
};

async function meetNewer(window: BrowserContext, address: string, how: 'version' | 'edition') {
  const [kept] = keptDatabases;
  if (!kept) throw new Error('no stored database was kept');
  const newer = await newTab(window, `${address}neutral.html`);
  await askIn(newer, writeDatabase, kept.database);
  await askIn(newer, makeNewer, how);
  const tab = await window.newPage();
  await writesNothing(newer, async () => {
    await tab.goto(`${address}#/begin/${scenario}`);
    await play(tab);
  });
  return tab;
}

async function writesNothing(newer: Page, deed: () => Promise<unknown>): Promise<void> {
  const first = await askIn(newer, readDatabase, name);
  await deed();
  if (!isDeepStrictEqual(await askIn(newer, readDatabase, name), first)) throw new Wrote();
}

class Wrote extends Error {
  constructor() {
    super('it wrote to the newer database');
  }
}

/** What is wrong with how an old database opens, or null: all of its encounters are there, and one goes on. */
async function openOld({ database, shown }: KeptDatabase, window: BrowserContext, address: string) {
  const aside = await newTab(window, `${address}neutral.html`);
  await askIn(aside, writeDatabase, database);
  const tab = await newTab(window, `${address}#/past`);
  for (const [id, lines] of Object.entries(shown)) {
    const now = await askIn(tab, shownOf, id, lines.length);
    if (!isDeepStrictEqual(now, lines)) return `${id} is not shown as it was`;
  }
  await tab.goto(`${address}#/encounter/${goingOnIn(database.stores)}`);
  await play(tab, 1);
  const said = await askIn(tab, alarm);
  return said === '' ? null : `it says “${said}”`;
}

/** The encounter that has not ended. */
function goingOnIn(stores: KeptDatabase['database']['stores']): string {
  const rowsOf = (store: string) => stores.find((one) => one.name === store)?.rows ?? [];
  const events = rowsOf('events') as { encounter: string; type: string }[];
  const ended = events.filter(({ type }) => type === 'ended').map(({ encounter }) => encounter);
  const going = (rowsOf('encounters') as { id: string }[]).find(({ id }) => !ended.includes(id));
  if (!going) throw new Error('no encounter goes on in it');
  return going.id;
}

class Trial {
  newer = 0;
  old = 0;
  readonly seen: string[] = [];
  readonly #ground: Ground;
  readonly #args: readonly string[];

  constructor(ground: Ground, args: readonly string[]) {
    this.#ground = ground;
    this.#args = args;
  }

  async meetsNewer(way: string): Promise<void> {
    await this.#in(async (window) => {
      try {
        const tab = await ways[way]?.(window, this.#ground.address);
        const said = tab ? await askIn(tab, alarm) : '';
        if (!said.includes('A newer Corridor')) this.seen.push(`a database ${way}: the page says “${said}”`);
      } catch (error) {
        if (!(error instanceof Wrote)) throw error;
        this.seen.push(`a database ${way}: ${error.message}`);
      }
    });
    this.newer += 1;
  }

  async opensOld(kept: KeptDatabase): Promise<void> {
    const wrong = await this.#in((window) => openOld(kept, window, this.#ground.address));
    if (wrong !== null) this.seen.push(`the database of ${kept.release}: ${wrong}`);
    this.old += 1;
  }

  async #in<Value>(work: (window: BrowserContext) => Promise<Value>): Promise<Value> {
    const script = this.#ground.isBroken ? { script: before(seeNothingNewer) } : {};
    const window = await openWindow(this.#ground, { args: this.#args, ...script });
    try {
      return await work(window);
    } finally {
      await window.close();
    }
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken } = ground;
  const trials = (isFull ? [[], [sqliteStore]] : [[]]).map((args) => new Trial(ground, args));
  for (const trial of trials) {
    for (const way of Object.keys(ways).slice(0, isFull ? 3 : 1)) await trial.meetsNewer(way);
    if (!isBroken)
      for (const kept of keptDatabases.slice(0, isFull ? undefined : 1)) await trial.opensOld(kept);
    ground.say(`${trial.newer} newer and ${trial.old} older databases`);
  }
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const seen = trials.flatMap((trial) => trial.seen);
  const releases = keptDatabases.map(({ release }) => release).join(', ');
  return {
    holds: seen.length === 0,
    figure: `${sum((t) => t.newer)} newer databases met, ${most} answers given in each, nothing written; ${sum((t) => t.old)} stored by older code opened and played on (${releases})`,
    seen,
  };
}

export const versions: Promised = {
  n: 5,
  what: 'Old code never writes to a newer database, and every older database opens',
  needs: [],
  hasShort: true,
  keep,
};
