import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../src/core/scenario/load.ts';
import { copiesWords } from '../../src/ui/words/en/copies.ts';
import { pastWords } from '../../src/ui/words/en/past.ts';
import { resultsWords } from '../../src/ui/words/en/results.ts';
import { toyDrawable } from '../support/drawable.ts';
import { openCopies } from '../support/hostile/open-copies.ts';
import { hostileScenarios } from '../support/hostile/scenarios.ts';
import { sealedCopies } from '../support/hostile/sealed-copies.ts';
import { strangeCopy, strangeEncounters } from '../support/hostile/strange-copy.ts';
import { ChromiumTab } from './chromium-tab.ts';
import { addIt, comes, lookInto } from './opening-files.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { serveBuilt } from './serve-built.ts';

const mostSeconds = 1;

interface Tried {
  what: string;
  /** Of computing, so that other programs do not count. */
  seconds: number;
  /** What is wrong with the answer; null where it is right. */
  wrong: string | null;
}

/** A build that opens whatever it is given: the sizes that it refuses are beyond all measure. */
function withoutGuards({ built, directory }: Ground): string {
  const copy = directory();
  cpSync(built, copy, { recursive: true });
  for (const file of readdirSync(join(copy, 'assets')).filter((name) => name.endsWith('.js'))) {
    const path = join(copy, 'assets', file);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(/depth:60,width:[\de]+,values:[\de]+/, 'depth:1/0,width:1/0,values:1/0'),
    );
  }
  return copy;
}

/** All of them, or in the short form those that take long to refuse and one of ten that are much alike. */
function filesFor({ isFull }: Ground) {
  const isAlike = (what: string) => what.includes(' as a name, ');
  const open = openCopies.filter(({ what }, place) => isFull || !isAlike(what) || place % 10 === 0);
  return [...open, ...sealedCopies];
}

/** Hands files to the page as a person does. */
class Door {
  readonly #tab: ChromiumTab;
  readonly #directory: string;
  #handed = 0;

  constructor(tab: ChromiumTab, directory: string) {
    this.#tab = tab;
    this.#directory = directory;
  }

  async hand(content: Uint8Array, passphrase = '') {
    // The page hears of a file only where its name is another.
    const file = join(this.#directory, `copy-${this.#handed++}.json`);
    writeFileSync(file, content);
    const { result } = await this.#tab.call('Runtime.evaluate', {
      expression: "document.querySelector('input[type=file]')",
    });
    const { objectId } = result as { objectId: string };
    await this.#tab.call('DOM.setFileInputFiles', { files: [file], objectId });
    const before = await this.#computed();
    const said = await this.#tab.ask(lookInto, passphrase);
    rmSync(file);
    return { ...said, seconds: (await this.#computed()) - before };
  }

  /** Seconds that all threads of the page have computed. */
  async #computed(): Promise<number> {
    const { metrics } = await this.#tab.call('Performance.getMetrics', {});
    const all = metrics as { name: string; value: number }[];
    return all.find(({ name }) => name === 'ProcessTime')?.value ?? NaN;
  }
}

async function inThePage(ground: Ground, address: string): Promise<{ tried: Tried[]; seen: string[] }> {
  const tab = await ChromiumTab.open(ground.programs.chromium, { profile: ground.directory() });
  await tab.go(`${address}#/copies`);
  await tab.call('Performance.enable', {});
  await tab.ask(comes, '#/copies', copiesWords.title);
  const door = new Door(tab, ground.directory());
  // The first file is also the first time that this code runs.
  await door.hand(new Uint8Array());
  const tried: Tried[] = [];
  for (const { what, make, passphrase, answer } of filesFor(ground)) {
    const { refused, isOpened, seconds } = await door.hand(await make(), passphrase);
    const isRight = refused === copiesWords.back.fault[answer] && !isOpened;
    tried.push({ what, seconds, wrong: isRight ? null : `it says "${refused}"` });
    if (ground.isBroken && !isRight) break;
    if (tried.length % 50 === 0) ground.say(`${tried.length} files`);
  }
  const seen = ground.isBroken ? [] : await afterStrangeOnes(tab, door);
  await tab.close();
  return { tried, seen };
}

/** Encounters that fit together badly, or not at all, are on the device: whether any screen suffers. */
async function afterStrangeOnes(tab: ChromiumTab, door: Door): Promise<string[]> {
  const { refused, isOpened } = await door.hand(Buffer.from(await strangeCopy));
  if (!isOpened) return [`the copy of a damaged device does not open: ${refused}`];
  await tab.ask(addIt);
  const seen: string[] = [];
  const look = async (hash: string, heading: string) => {
    if (!(await tab.ask(comes, hash, heading))) seen.push(`${hash} does not come`);
    // The page's own script stands in it and names the program.
    const markup = await tab.ask(
      () => document.querySelectorAll('img[src=x], script:not([src], [data-program])').length,
    );
    if (markup > 0) seen.push(`${hash} takes a text for markup`);
  };
  await look('#/past', pastWords.title);
  await look('#/results', resultsWords.title);
  for (const { id } of strangeEncounters) {
    await tab.ask((hash) => void (location.hash = hash), `#/encounter/${id}`);
    await look('#/copies', copiesWords.title);
    await tab.ask((hash) => void (location.hash = hash), `#/encounter/${id}/look-back`);
    await look('#/', 'Corridor');
  }
  return seen;
}

async function inTheTools(): Promise<Tried[]> {
  const tried: Tried[] = [];
  for (const { what, make, answer } of hostileScenarios) {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await make());
    const before = process.cpuUsage();
    const { scenario, problems } = loadScenario('toy.yaml', text, toyDrawable);
    const { user, system } = process.cpuUsage(before);
    const isRight = scenario === null && problems.some(({ code }) => code === answer);
    const wrong = isRight ? null : `it says ${problems.map(({ code }) => code).join() || 'nothing'}`;
    tried.push({ what: `a scenario: ${what}`, seconds: (user + system) / 1e6, wrong });
  }
  return tried;
}

async function keep(ground: Ground): Promise<Outcome> {
  const served = ground.isBroken ? await serveBuilt(withoutGuards(ground)) : null;
  if (served) ground.atEnd(() => served.stop());
  const { tried, seen } = await inThePage(ground, served?.address ?? ground.address);
  if (!ground.isBroken) tried.push(...(await inTheTools()));
  const wrong = tried.filter((one) => one.wrong !== null || !(one.seconds < mostSeconds));
  const slowest = Math.max(...tried.map(({ seconds }) => seconds));
  return {
    holds: wrong.length === 0 && seen.length === 0,
    figure: `${tried.length - wrong.length} of ${tried.length} hostile files refused, the slowest in ${slowest.toFixed(2)} s of computing; every screen comes after ${strangeEncounters.length} encounters that do not fit`,
    seen: [
      ...wrong.map(({ what, seconds, wrong }) => `${what}: ${wrong ?? ''} after ${seconds.toFixed(2)} s`),
      ...seen,
    ],
  };
}

export const hostileFiles: Promised = {
  n: 9,
  what: 'Hostile files are refused in under a second of computing, with the tab alive',
  needs: [],
  hasShort: true,
  keep,
};
