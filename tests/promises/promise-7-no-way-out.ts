import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { waysOut, waysOutOfPage } from '../../src/tools/ways-out.ts';
import { ChromiumTab } from './chromium-tab.ts';
import { comes } from './opening-files.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { playOn } from './play-on.ts';
import type { Seen } from './quick-hand.ts';
import type { Recorder } from './recording-proxy.ts';
import { record } from './recording-proxy.ts';
import { serveBuilt } from './serve-built.ts';
import { canRunText, leftOpen, putElement, stoppedByPolicy, stoppedInWorkers } from './ways-out.ts';

const passphrase = 'teapot lantern gravel swan';
const elsewhere = 'http://elsewhere.example';

/** So long after an attempt, what gets out has got out. */
const waitMs = 700;

/** The page as it would be had nobody written a policy. */
function withoutPolicy({ built, directory }: Ground): string {
  const copy = directory();
  cpSync(built, copy, { recursive: true });
  const page = join(copy, 'index.html');
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, ''));
  return copy;
}

/** Plays, and then opens every screen: nothing but the page's own files may be asked for. */
async function visit(tab: ChromiumTab, own: string, answers: number): Promise<void> {
  const isEnough = (seen: readonly Seen[]) => seen.filter(({ isAnswer }) => isAnswer).length >= answers;
  await playOn(tab, own, 'sitting-it-out', isEnough);
  const screens = { past: 'What you have played', results: 'results', support: 'Support', losses: '' };
  for (const [name, heading] of Object.entries(screens)) await tab.ask(comes, `#/${name}`, heading);
  await tab.go(`${own}#/copies`);
  await tab.ask(comes, '#/copies', 'copy');
  await tab.ask(makeCopy, passphrase);
  await tab.go(`${own}#/shared`);
  await tab.ask(comes, '#/shared', '');
  await tab.ask(() => document.querySelector<HTMLButtonElement>('main button')?.click());
  await tab.ask(comes, '#/begin/sitting-it-out', '');
  await tab.ask(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** Has everything sealed by the worker, and waits until it is a file. Runs in the page. */
async function makeCopy(passphrase: string): Promise<void> {
  const form = document.querySelector('form');
  for (const field of form?.querySelectorAll('input') ?? []) {
    field.value = passphrase;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  form?.querySelector('button')?.click();
  while (!/Downloaded/.test(form?.parentElement?.textContent ?? '')) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Ways out that are written in what was built. */
function written(built: string): string[] {
  const files = readdirSync(built, { recursive: true, encoding: 'utf8' });
  return files.flatMap((file) => {
    if (!/\.(?:js|html)$/.test(file)) return [];
    const text = readFileSync(join(built, file), 'utf8');
    if (file.endsWith('.js')) return told(file, waysOut(text, mostFetches(file)));
    const script = /(?<=<script type="module">).*?(?=<\/script>)/gs;
    const inScripts = [...text.matchAll(script)].flatMap(([inner]) => waysOut(inner, 0));
    return told(file, [...inScripts, ...waysOutOfPage(text.replace(script, ''))]);
  });
}

/** The page asks for the files beside it in one place of its one script that comes first. */
const mostFetches = (file: string) =>
  file === 'service-worker.js' ? Infinity : Number(/^assets.corridor-/.test(file));

const told = (file: string, found: readonly string[]) => found.map((way) => `${file}: ${way}`);

/** Tries each way out in turn, and gives the names of those that were stopped; what got out goes to `seen`. */
class Attempts {
  readonly seen: string[] = [];
  readonly stopped: string[] = [];
  readonly #ground: Ground;
  readonly #tab: ChromiumTab;
  readonly #recorder: Recorder;
  readonly #own: string;

  constructor(ground: Ground, tab: ChromiumTab, recorder: Recorder, own: string) {
    this.#ground = ground;
    this.#tab = tab;
    this.#recorder = recorder;
    this.#own = own;
  }

  async inPage(): Promise<void> {
    for (const [name, way] of Object.entries(stoppedByPolicy)) {
      await this.#tab.go(this.#own);
      // One way out is enough to know that the policy is not there.
      if (this.#ground.isBroken && this.seen.length > 0) return;
      await this.#attempt(name, (address) =>
        typeof way === 'function' ? this.#tab.ask(way, address) : this.#tab.ask(putElement, address, ...way),
      );
    }
    if (await this.#tab.ask(canRunText)) this.seen.push('a text can be run as a program');
  }

  async inWorker(): Promise<void> {
    await this.#tab.go(`${this.#own}neutral.html`);
    const begun = await this.#tab.nextWorker();
    await this.#tab.go(`${this.#own}#/copies`);
    await this.#tab.ask(comes, '#/copies', 'copy');
    await this.#tab.ask(() => void (Worker.prototype.terminate = () => undefined));
    await this.#tab.ask(makeCopy, passphrase);
    const ask = await begun();
    for (const [name, way] of Object.entries(stoppedInWorkers)) {
      await this.#attempt(name, (address) => ask(way, address));
    }
    if (await ask(canRunText)) this.seen.push('a text can be run as a program in a worker');
  }

  async leftOpen(): Promise<void> {
    for (const [name, way] of Object.entries(leftOpen)) {
      await this.#tab.go(this.#own);
      const arrived = await this.#arrived((address) => this.#tab.ask(way, address, this.#recorder.udpPort));
      const isStopped = arrived.length === 0;
      this.#ground.say(`${name}: ${isStopped ? '' : 'not '}stopped by the policy, closed by the check`);
    }
  }

  async #attempt(name: string, work: (address: string) => Promise<unknown>): Promise<void> {
    const arrived = await this.#arrived(work);
    this.#ground.say(`${name}: ${arrived.length > 0 ? arrived.join() : 'stopped'}`);
    if (arrived.length === 0) this.stopped.push(name);
    else this.seen.push(`${name} gets out: ${arrived.join()}`);
  }

  async #arrived(work: (address: string) => Promise<unknown>): Promise<string[]> {
    const { asked } = this.#recorder;
    const before = asked.length;
    await work(`${elsewhere}/${before}`).catch(() => undefined);
    await pause(waitMs);
    return asked.slice(before).filter((one) => !one.startsWith(`GET ${this.#own}`));
  }
}

async function keep(ground: Ground): Promise<Outcome> {
  const served = await serveBuilt(ground.isBroken ? withoutPolicy(ground) : ground.built);
  ground.atEnd(() => served.stop());
  const own = served.address;
  const [tab, recorder] = await openRecorded(ground, own);
  const attempts = new Attempts(ground, tab, recorder, own);
  await attempts.inPage();
  if (!ground.isBroken) await attempts.inWorker();
  if (!ground.isBroken) await attempts.leftOpen();
  await tab.close();
  const seen = [...attempts.seen];
  const traffic = ground.isBroken ? 0 : await trafficOf(ground, own, seen);
  seen.push(...written(ground.built));
  const open = Object.keys(leftOpen);
  return {
    holds: seen.length === 0,
    figure: `${Object.keys(stoppedByPolicy).length + open.length} ways tried, and ${Object.keys(stoppedInWorkers).length} once more in a worker: ${attempts.stopped.length} stopped by the policy, ${open.length} (${open.join(', ')}) nowhere in what was built; a whole journey asked ${traffic} times, each a GET of its own origin`,
    seen,
  };
}

async function openRecorded({ directory, programs, atEnd }: Ground, own: string) {
  const recorder = await record(own);
  atEnd(() => recorder.stop());
  const { proxyServer } = recorder;
  return [
    await ChromiumTab.open(programs.chromium, { profile: directory(), proxyServer }),
    recorder,
  ] as const;
}

/** How often a whole journey asked for something; what was not for its own files goes to `seen`. */
async function trafficOf(ground: Ground, own: string, seen: string[]): Promise<number> {
  const [tab, recorder] = await openRecorded(ground, own);
  await visit(tab, own, ground.isFull ? 40 : 6);
  await tab.close();
  seen.push(...recorder.asked.filter((one) => !one.startsWith(`GET ${own}`)));
  if (recorder.asked.length < 10) seen.push('nothing was recorded');
  return recorder.asked.length;
}

export const noWayOut: Promised = {
  n: 7,
  what: 'Nothing leaves the page: 22 ways out are tried, and all traffic of a whole journey is recorded',
  needs: [],
  hasShort: true,
  keep,
};
