import { isDeepStrictEqual } from 'node:util';
import type { KeptDatabase } from '../old-data/stored.ts';
import { keptDatabases } from '../old-data/stored.ts';
import type { Engine } from './engines.ts';
import { firefox, levelDb, sqlite } from './engines.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { alarm, answersGiven, shownOf, startHand } from './quick-hand.ts';
import { makeNewer, readDatabase, writeDatabase } from './stored-database.ts';
import type { Tab } from './tab.ts';
import { before } from './tab.ts';

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
async function play(tab: Tab, more = most): Promise<void> {
  await tab.ask(startHand, 5, scenario);
  const before = (await tab.ask(answersGiven, 0)) ?? 0;
  const given = await tab.ask(answersGiven, before + more);
  if (given === null) throw new Error('the encounter does not go on');
}

/** How a database comes to be newer than the code; each gives what the code then did to it. */
const ways: Record<string, (tab: Tab, address: string) => Promise<unknown>> = {
  'of a higher version': (tab, address) => meetNewer(tab, address, 'version'),
  'of a later edition': (tab, address) => meetNewer(tab, address, 'edition'),
  async 'that a newer tab takes over'(tab, address) {
    await tab.go(`${address}#/begin/${scenario}`);
    await play(tab);
    const newer = await tab.beside();
    await newer.go(`${address}neutral.html`);
    await newer.ask(makeNewer, 'version');
    await writesNothing(newer, () => play(tab));
  },
};

async function meetNewer(tab: Tab, address: string, how: 'version' | 'edition') {
  const [kept] = keptDatabases;
  if (!kept) throw new Error('no stored database was kept');
  const newer = await tab.beside();
  await newer.go(`${address}neutral.html`);
  await newer.ask(writeDatabase, kept.database);
  await newer.ask(makeNewer, how);
  await writesNothing(newer, async () => {
    await tab.go(`${address}#/begin/${scenario}`);
    await play(tab);
  });
}

async function writesNothing(newer: Tab, deed: () => Promise<unknown>): Promise<void> {
  const first = await newer.ask(readDatabase, name);
  await deed();
  if (!isDeepStrictEqual(await newer.ask(readDatabase, name), first)) throw new Wrote();
}

class Wrote extends Error {
  constructor() {
    super('it wrote to the newer database');
  }
}

/** What is wrong with how an old database opens, or null: all of its encounters are there, and one goes on. */
async function openOld({ database, shown }: KeptDatabase, tab: Tab, address: string) {
  await tab.go(`${address}neutral.html`);
  await tab.ask(writeDatabase, database);
  await tab.go(`${address}#/past`);
  for (const [id, lines] of Object.entries(shown)) {
    const now = await tab.ask(shownOf, id, lines.length);
    if (!isDeepStrictEqual(now, lines)) return `${id} is not shown as it was`;
  }
  await tab.go(`${address}#/encounter/${goingOnIn(database.stores)}`);
  await play(tab, 1);
  const said = await tab.ask(alarm);
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
  readonly #engine: Engine;

  constructor(ground: Ground, engine: Engine) {
    this.#ground = ground;
    this.#engine = engine;
  }

  get name(): string {
    return this.#engine.name;
  }

  async meetsNewer(way: string): Promise<void> {
    await this.#in(async (tab) => {
      try {
        await ways[way]?.(tab, this.#ground.address);
        const said = await tab.ask(alarm);
        if (!said.includes('A newer Corridor'))
          this.seen.push(`${this.name}, a database ${way}: the page says “${said}”`);
      } catch (error) {
        if (!(error instanceof Wrote)) throw error;
        this.seen.push(`${this.name}, a database ${way}: ${error.message}`);
      }
    });
    this.newer += 1;
  }

  async opensOld(kept: KeptDatabase): Promise<void> {
    const wrong = await this.#in((tab) => openOld(kept, tab, this.#ground.address));
    if (wrong !== null) this.seen.push(`${this.name}, the database of ${kept.release}: ${wrong}`);
    this.old += 1;
  }

  async #in<Value>(work: (tab: Tab) => Promise<Value>): Promise<Value> {
    const script = this.#ground.isBroken ? { script: before(seeNothingNewer) } : {};
    const tab = await this.#engine.open(this.#ground.directory(), script);
    try {
      return await work(tab);
    } finally {
      await tab.kill();
    }
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken } = ground;
  const engines = isFull ? [levelDb, sqlite, firefox] : [levelDb];
  const trials = engines.map((engine) => new Trial(ground, engine(ground.programs)));
  for (const trial of trials) {
    for (const way of Object.keys(ways).slice(0, isFull ? 3 : 1)) await trial.meetsNewer(way);
    if (!isBroken)
      for (const kept of keptDatabases.slice(0, isFull ? undefined : 1)) await trial.opensOld(kept);
    ground.say(`${trial.name}: ${trial.newer} newer and ${trial.old} older databases`);
  }
  const sum = (of: (trial: Trial) => number) => trials.reduce((total, trial) => total + of(trial), 0);
  const seen = trials.flatMap((trial) => trial.seen);
  const releases = keptDatabases.map(({ release }) => release).join(', ');
  return {
    holds: seen.length === 0,
    figure: `${sum((t) => t.newer)} newer databases met, ${most} answers given in each, nothing written; ${sum((t) => t.old)} stored by older code opened and played on (${releases}; ${trials.map((trial) => trial.name).join(', ')})`,
    seen,
  };
}

export const versions: Promised = {
  n: 5,
  what: 'Old code never writes to a newer database, and every older database opens',
  needs: ['firefox'],
  hasShort: true,
  keep,
};
