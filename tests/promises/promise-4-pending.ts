import { ChromiumTab } from './chromium-tab.ts';
import type { Engine } from './engines.ts';
import { firefox, levelDb, sqlite } from './engines.ts';
import { playOn } from './play-on.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { fill, mountDisk } from './small-disk.ts';
import type { Tab } from './tab.ts';

const scenario = 'sitting-it-out';
/** What is promised, and what the screen is given on top of it to say so. */
const [promisedMs, slackMs] = [3000, 1000];

/** A watch that never rings after three seconds. */
function removeWatch() {
  const start = globalThis.setTimeout;
  const never = (work: TimerHandler, ms?: number) => (ms === 3000 ? 0 : start(work, ms));
  globalThis.setTimeout = never as typeof start;
}

interface Watch {
  /** Whether the database's server has gone, as it does on iOS at any time. */
  isLost: boolean;
  /** When the trouble came, in the page's milliseconds: what counts where the page's own writes cannot be watched. */
  troubledAtMs: number;
  toldAfterMs: number | null;
}

declare global {
  var watch: Watch;
}

/** Notes how long a write that fails has been pending when the screen says so. Runs in the page, before anything is played. */
function watchWrites(): void {
  const pending = new Set<number>();
  const watch: Watch = { isLost: false, troubledAtMs: 0, toldAfterMs: null };
  globalThis.watch = watch;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its database
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const now = performance.now();
    if (mode === 'readwrite') pending.add(now);
    if (watch.isLost) {
      throw new DOMException('Connection to Indexed Database server lost. Refresh the page', 'UnknownError');
    }
    const transaction = begin.call(this, stores, mode, options);
    transaction.addEventListener('complete', () => pending.delete(now));
    return transaction;
  };
  const look = () => {
    if (watch.toldAfterMs !== null || !document.querySelector('[role=alert] a[href="#/results"]')) return;
    const sinceMs = pending.size > 0 ? Math.min(...pending) : watch.troubledAtMs;
    watch.toldAfterMs = performance.now() - sinceMs;
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

/** What the screen has told after a while, or nothing. Runs in the page. */
async function told(withinMs: number): Promise<{ afterMs: number; text: string } | null> {
  for (let waited = 0; waited < withinMs; waited += 50) {
    const afterMs = globalThis.watch.toldAfterMs;
    const text = document.querySelector('[role=alert]')?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    if (afterMs !== null) return { afterMs, text };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}

/** Whether the way to take the results away leads to where they can be taken. Runs in the page. */
async function canTake(): Promise<boolean> {
  document.querySelector<HTMLElement>('[role=alert] a[href="#/results"]')?.click();
  for (let turns = 0; turns < 600; turns++) {
    const heading = document.querySelector('h1')?.textContent;
    const isRead = /Download corridor-results|nothing to take/.test(document.body.textContent);
    if (heading === 'Take your results' && isRead) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}

/** Holds the stores without end, so that nothing that is asked for comes to its turn. Runs in the page. */
function hang(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('corridor');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['encounters', 'events'], 'readwrite');
      const spin = () => void (transaction.objectStore('events').get(['nobody', 0]).onsuccess = spin);
      spin();
      resolve();
    };
  });
}

function loseServer(): void {
  globalThis.watch.isLost = true;
}

function startClock(): void {
  globalThis.watch.troubledAtMs = performance.now();
}

interface Trouble {
  name: string;
  isFullOnly?: boolean;
  /** Firefox cannot be made to have it. */
  isForChromium?: boolean;
  /** Before its browser is started. */
  prepare?: (ground: Ground, profile: string) => void;
  cause(tab: Tab, where: { profile: string; origin: string }): unknown;
}

const troubles: readonly Trouble[] = [
  { name: 'a connection that hangs', cause: (tab) => tab.ask(hang) },
  { name: 'a connection that is lost', isForChromium: true, cause: (tab) => tab.ask(loseServer) },
  {
    name: 'no quota left',
    isForChromium: true,
    cause: async (tab, { origin }) => {
      const quota = { origin, quotaSize: 1 };
      if (tab instanceof ChromiumTab) await tab.call('Storage.overrideQuotaForOrigin', quota);
    },
  },
  {
    name: 'a full disk',
    isFullOnly: true,
    prepare: mountDisk,
    cause: (_, { profile }) => fill(profile),
  },
];

/** Plays in a browser to which the trouble comes, and gives how long that went unsaid; null where it was never said. */
async function endure(ground: Ground, trouble: Trouble, engine: Engine): Promise<Told | null> {
  const profile = ground.directory();
  trouble.prepare?.(ground, profile);
  const tab = await engine.open(profile);
  await tab.go(ground.address);
  await tab.ask(watchWrites);
  if (ground.isBroken) await tab.ask(removeWatch);
  await playOn(tab, ground.address, scenario, (seen) => seen.length >= 6);
  await tab.ask(startClock);
  await trouble.cause(tab, { profile, origin: new URL(ground.address).origin });
  const said = await tab.ask(told, ground.isBroken ? 5000 : 30_000);
  const isOffered = said !== null && (await tab.ask(canTake));
  await tab.kill();
  return said && { ...said, isOffered };
}

interface Told {
  afterMs: number;
  text: string;
  isOffered: boolean;
}

async function keep(ground: Ground): Promise<Outcome> {
  const { isFull, isBroken } = ground;
  const tried = troubles.filter(({ isFullOnly }) => isFull || !isFullOnly).slice(0, isBroken ? 1 : 4);
  const engines = (isFull ? [levelDb, sqlite, firefox] : [levelDb]).map((engine) => engine(ground.programs));
  const seen: string[] = [];
  let slowestMs = 0;
  for (const engine of engines) {
    for (const trouble of tried) {
      if (trouble.isForChromium && engine.name === 'Firefox') continue;
      const said = await endure(ground, trouble, engine);
      const about = `${trouble.name}, in ${engine.name}`;
      ground.say(
        said ? `${about}: said after ${Math.round(said.afterMs)} ms: ${said.text}` : `${about}: not said`,
      );
      slowestMs = Math.max(slowestMs, said?.afterMs ?? Infinity);
      if (!said || said.afterMs > promisedMs + slackMs) seen.push(`${about} was not said in time`);
      if (said && !said.isOffered) seen.push(`with ${about} the results cannot be taken away`);
    }
  }
  return {
    holds: seen.length === 0,
    figure: `${tried.map(({ name }) => name).join(', ')} (${engines.map(({ name }) => name).join(', ')}): said after ${(slowestMs / 1000).toFixed(1)} s at the latest (with ${slackMs / 1000} s for the screen)`,
    seen,
  };
}

export const pending: Promised = {
  n: 4,
  what: 'No write is silently pending for more than 3 seconds; the screen says so and offers the results',
  needs: ['firefox', 'mount'],
  hasShort: true,
  keep,
};
