/**
 * `npm run keep:database`: plays with the present release, and keeps the database that it leaves in a browser. A word
 * after it is added to the release's name, for one more database of a release that has one.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineVersion } from '../../src/core/encounter/header.ts';
import { ChromiumTab } from '../promises/chromium-tab.ts';
import { findPrograms } from '../promises/programs.ts';
import { seenSince, shownOf, startHand } from '../promises/quick-hand.ts';
import { buildInto, serveBuilt } from '../promises/serve-built.ts';
import { readDatabase } from '../promises/stored-database.ts';
import type { KeptDatabase } from './stored.ts';

const scenario = 'sitting-it-out';
const release = [engineVersion, ...process.argv.slice(2)].join('-');

/** Plays one encounter to its end, and two answers into a second. */
async function play(tab: ChromiumTab): Promise<void> {
  await tab.ask(startHand, 7, scenario);
  const answers = new Map<string, number>();
  for (let count = 0; answers.size < 2 || [...answers.values()][1] !== 2;) {
    const [next] = await tab.ask(seenSince, count);
    if (!next) continue;
    count += 1;
    answers.set(next.encounter, (answers.get(next.encounter) ?? 0) + (next.isAnswer ? 1 : 0));
  }
}

/** Only then the device makes its secret. Runs in the page. */
async function takeResults(): Promise<void> {
  location.hash = '#/results';
  while (!document.body.textContent.includes('Download corridor-results.csv')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function keptBy(tab: ChromiumTab, address: string): Promise<KeptDatabase> {
  await tab.go(`${address}#/begin/${scenario}`);
  await play(tab);
  await tab.ask(takeResults);
  await tab.go(`${address}neutral.html`);
  const left = await tab.ask(readDatabase, 'corridor');
  await tab.go(address);
  const shown: Record<string, string[]> = {};
  for (const { id } of (left.stores.find(({ name }) => name === 'encounters')?.rows ?? []) as {
    id: string;
  }[]) {
    shown[id] = await tab.ask(shownOf, id, 1000);
  }
  await tab.go(`${address}neutral.html`);
  return { release, database: await tab.ask(readDatabase, 'corridor'), shown };
}

const [built, profile] = ['built', 'profile'].map((name) => mkdtempSync(join(tmpdir(), `corridor-${name}-`)));
if (!built || !profile) throw new Error('there is no room for temporary files');
const { chromium } = await findPrograms(new Set());
await buildInto(built);
const served = await serveBuilt(built);
const tab = await ChromiumTab.open(chromium, { profile });
const kept = await keptBy(tab, served.address);
await tab.close();
await served.stop();
for (const directory of [built, profile]) rmSync(directory, { recursive: true, force: true, maxRetries: 20 });
const file = join(import.meta.dirname, `database-${release}.json`);
writeFileSync(file, `${JSON.stringify(kept)}\n`);
console.log(`kept ${file}: ${Object.keys(kept.shown).length} encounters`);
