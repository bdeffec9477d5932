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
import { leftOpen, putElement, stoppedByPolicy } from './ways-out.ts';

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

/** What arrived of one attempt, made in a page of its own. */
async function tried(
  tab: ChromiumTab,
  { asked }: Recorder,
  own: string,
  work: (address: string) => Promise<unknown>,
): Promise<string[]> {
  await tab.go(own);
  const before = asked.length;
  await work(`${elsewhere}/${before}`).catch(() => undefined);
  await pause(waitMs);
  return asked.slice(before).filter((one) => !one.startsWith(`GET ${own}`));
}

/** Plays, and then opens every screen: nothing but the page's own files may be asked for. */
async function visit(tab: ChromiumTab, own: string, answers: number): Promise<void> {
  const isEnough = (seen: readonly Seen[]) => seen.filter(({ isAnswer }) => isAnswer).length >= answers;
  await playOn(tab, own, 'sitting-it-out', isEnough);
  const screens = { past: 'What you have played', results: 'results', support: 'Support', losses: '' };
  for (const [name, heading] of Object.entries(screens)) await tab.ask(comes, `#/${name}`, heading);
  await tab.go(`${own}#/copies`);
  await tab.ask(comes, '#/copies', 'copy');
  await tab.ask(makeCopy, 'teapot lantern gravel swan');
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
    const found = file.endsWith('.js') ? waysOut(text, file === 'service-worker.js') : waysOutOfPage(text);
    return found.map((way) => `${file}: ${way}`);
  });
}

async function keep(ground: Ground): Promise<Outcome> {
  const served = await serveBuilt(ground.isBroken ? withoutPolicy(ground) : ground.built);
  ground.atEnd(() => served.stop());
  const own = served.address;
  const recorder = await record(own);
  ground.atEnd(() => recorder.stop());
  const profile = ground.directory();
  const tab = await ChromiumTab.open(ground.programs.chromium, { profile, args: recorder.args });
  const seen: string[] = [];
  const stopped: string[] = [];
  const open: string[] = [];
  for (const [name, way] of Object.entries(stoppedByPolicy)) {
    const arrived = await tried(tab, recorder, own, (address) =>
      typeof way === 'function' ? tab.ask(way, address) : tab.ask(putElement, address, ...way),
    );
    ground.say(`${name}: ${arrived.length > 0 ? arrived.join() : 'stopped'}`);
    if (arrived.length === 0) stopped.push(name);
    else seen.push(`${name} gets out: ${arrived.join()}`);
  }
  for (const [name, way] of ground.isBroken ? [] : Object.entries(leftOpen)) {
    const arrived = await tried(tab, recorder, own, (address) => tab.ask(way, address, recorder.udpPort));
    ground.say(
      `${name}: ${arrived.length > 0 ? 'not stopped by the policy' : 'stopped'}, closed by the check`,
    );
    open.push(name);
  }
  await tab.close();
  const traffic = ground.isBroken ? 0 : await trafficOf(ground, own, seen);
  seen.push(...written(ground.built));
  return {
    holds: seen.length === 0,
    figure: `${stopped.length + open.length} ways tried: ${stopped.length} stopped by the policy, ${open.length} (${open.join(', ')}) nowhere in what was built; a whole journey asked ${traffic} times, each a GET of its own origin`,
    seen,
  };
}

/** How often a whole journey asked for something; what was not for its own files goes to `seen`. */
async function trafficOf(ground: Ground, own: string, seen: string[]): Promise<number> {
  const recorder = await record(own);
  ground.atEnd(() => recorder.stop());
  const profile = ground.directory();
  const tab = await ChromiumTab.open(ground.programs.chromium, { profile, args: recorder.args });
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
