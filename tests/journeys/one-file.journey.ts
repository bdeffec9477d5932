import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import { chromium, expect as expectSoon, test } from '@playwright/test';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { heard, listen, mouse, play } from './player.ts';
import { rowsOf } from './results-file.ts';
import { expectNoWayOut, watchPolicy } from './ways-out.ts';

/** A passphrase is made slow to try. */
const expect = expectSoon.configure({ timeout: 30_000 });
const built = resolve(import.meta.dirname, '../../dist/corridor.html');
const passphrase = 'teapot lantern gravel swan';
const title = 'Sitting it out';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** A browser whose profile lies in the test's folder. */
function openBrowser(): Promise<BrowserContext> {
  const options = test.info().project.use.launchOptions ?? {};
  return chromium.launchPersistentContext(join(folder, 'profile'), options);
}

async function open(page: Page, file = built) {
  await page.goto(pathToFileURL(file).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
}

async function setPassphrase(page: Page) {
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await page.getByRole('button', { name: 'Keep it under this passphrase' }).click();
}

async function type(page: Page, words: string) {
  await page.getByLabel('Passphrase').fill(words);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function begin(page: Page) {
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await page.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('log')).toBeVisible();
}

/** What the browser has written in files whose paths are like this, as one text. */
function profileBytes(like: RegExp): string {
  const profile = join(folder, 'profile');
  const files = readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((path) => like.test(path));
  return files.map((path) => readFileSync(path, 'latin1')).join('\n');
}

test('from file://, an encounter is kept under a passphrase, played to its end and handed back', async () => {
  test.slow();
  const browser = await openBrowser();
  const page = await browser.newPage();
  const asked: string[] = [];
  const refused: string[] = [];
  browser.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => refused.push(message.text()));
  const hand = mouse(page);
  await open(page);
  await setPassphrase(page);
  await begin(page);
  await play(page, hand, 3);
  await listen(page, hand);
  const said = await heard(page);

  await page.reload();
  await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
  await type(page, 'not the passphrase');
  await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  await type(page, passphrase);
  await expect(page.getByRole('log')).toBeVisible();
  await listen(page, hand);
  expect(await heard(page)).toEqual(said);
  await play(page, hand);
  await hand.press('Look back');
  await hand.press('See what could leave this device');
  const downloading = page.waitForEvent('download');
  await hand.press('Download corridor-results.csv');
  expect((await rowsOf(await downloading)).length).toBeGreaterThan(3);

  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([]);
  expect(refused).toEqual([]);
  await browser.close();
});

test('what is kept under a passphrase cannot be read in the browser’s files', async () => {
  const browser = await openBrowser();
  const page = await browser.newPage();
  await open(page);
  await setPassphrase(page);
  await begin(page);
  await play(page, mouse(page), 2);
  const sentences = (await heard(page)).filter((text) => text.length > 20);
  expect(sentences.length).toBeGreaterThan(2);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await browser.close();

  const all = profileBytes(/./);
  const stored = profileBytes(/IndexedDB|CacheStorage|Storage/);
  expect(stored).toContain('corridor-file-marks');
  const isIn = (bytes: string, text: string) =>
    bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le').toString('latin1'));
  for (const sentence of sentences) expect(isIn(all, sentence), sentence).toBe(false);
  // The page's title stands in the browser's history, which no page can seal.
  for (const name of [title, 'sitting-it-out', 'began', 'chosen'])
    expect(isIn(stored, name), name).toBe(false);
});

test('without a passphrase nothing is kept, as it says beforehand', async ({ page }) => {
  await open(page);
  await expect(page.getByText('What you play is gone once this page is closed or reloaded')).toBeVisible();
  await page.getByRole('button', { name: 'Play without keeping' }).click();
  await expect(page.getByText('Nothing is kept here: once this page is closed')).toBeVisible();
  await begin(page);
  await play(page, mouse(page), 1);
  expect(await page.evaluate(kept)).toBe(0);
  await page.reload();
  await page.getByRole('button', { name: 'Play without keeping' }).click();
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await expect(page.getByText('Go on where you were')).toHaveCount(0);
});

/** How many rows lie in all databases, but for the schema's own. */
async function kept(): Promise<number> {
  let rows = 0;
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name ?? '');
      opening.onsuccess = () => resolve(opening.result);
    });
    for (const store of ['encounters', 'events']) {
      rows += await new Promise<number>((resolve) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    }
    database.close();
  }
  return rows;
}

test('a forgotten passphrase is given up after a question, and a new one keeps what comes then', async ({
  page,
}) => {
  await open(page);
  await setPassphrase(page);
  await begin(page);
  await play(page, mouse(page), 1);
  await open(page);
  await page.getByRole('button', { name: 'I have forgotten it' }).click();
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await page.getByRole('button', { name: 'I have forgotten it' }).click();
  await page.getByRole('button', { name: 'Erase it' }).click();
  await expect(page.getByText('It has been erased.')).toBeVisible();
  await setPassphrase(page);
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await expect(page.getByText('Go on where you were')).toHaveCount(0);
  await begin(page);
  await play(page, mouse(page), 1);
  await open(page);
  await type(page, passphrase);
  await expect(page.getByText('Go on where you were')).toBeVisible();
});

test('erasing everything leads back to the question, in the other tab as well', async ({ page, context }) => {
  const other = await context.newPage();
  await open(page);
  await setPassphrase(page);
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await open(other);
  await type(other, passphrase);
  await expect(other.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await page.getByRole('link', { name: 'What you have played' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  for (const tab of [page, other]) await expect(tab.getByLabel('New passphrase')).toBeVisible();
});

test('a copy goes from one file to another, sealed there anew', async ({ page, browser }) => {
  test.slow();
  await open(page);
  await setPassphrase(page);
  await begin(page);
  await play(page, mouse(page), 2);
  const said = await heard(page);
  await page.goto(`${pathToFileURL(built).href}#/copies`);
  await page.getByText('Without a passphrase').click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it open to read' }).click();
  const copy = await (await downloading).path();

  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await open(other);
  await setPassphrase(other);
  await other.getByRole('link', { name: 'What you have played' }).click();
  await other.getByRole('link', { name: 'Keep a copy, or bring one back' }).click();
  await other.getByLabel('Choose the file').setInputFiles(copy);
  await other.getByRole('button', { name: 'Look what is in it' }).click();
  await other.getByRole('button', { name: 'Add it' }).click();
  await expect(other.getByText('It has been added.')).toBeVisible();
  await open(other);
  await type(other, passphrase);
  await other.getByRole('link', { name: /Sitting it out\s*Go on/ }).click();
  await expect.poll(() => heard(other)).toEqual(said);
  await elsewhere.close();
});

test('a file that was moved says where it was before', async ({ page }) => {
  const moved = join(folder, 'moved corridor.html');
  copyFileSync(built, moved);
  await open(page);
  await setPassphrase(page);
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await open(page, moved);
  await type(page, passphrase);
  await expect(page.getByText(`This file was opened from another place before: ${built}`)).toBeVisible();
  await page.getByRole('link', { name: 'Where this is kept' }).first().click();
  await expect(page.getByText(moved)).toBeVisible();
});

test('a database that was lost is not taken for a first visit', async ({ page }) => {
  await open(page);
  await setPassphrase(page);
  await begin(page);
  await play(page, mouse(page), 1);
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(1);
  await page.goto('about:blank');
  await page.goto(pathToFileURL(join(import.meta.dirname, '../../public/neutral.html')).href);
  await page.evaluate(() => void indexedDB.deleteDatabase('corridor-file'));
  await open(page);
  await expect(
    page.getByText('Something was kept here under a passphrase, and this browser has lost it'),
  ).toBeVisible();
});

test('the policy of the one file stops what tries to get out or to run text as code', async ({ page }) => {
  const blocked = await watchPolicy(page);
  await open(page);
  await expectNoWayOut(page, blocked);
});

test('leaving shows the neutral page, and the way back leads past the file', async ({ page }) => {
  await page.goto('about:blank');
  await open(page);
  await page.getByRole('button', { name: /^Leave/ }).click();
  await expect(page.getByRole('heading', { name: 'Reading list' })).toBeVisible();
  await page.goBack();
  expect(page.url()).toBe('about:blank');
});

for (const width of [320, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`at ${width} px, ${colorScheme}, its own screens are without a fault that axe knows`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page);
      await page.getByText('Where would it be kept?').click();
      await expectNoFaults(page);
      await page.getByRole('button', { name: 'Play without keeping' }).click();
      await page.getByRole('link', { name: 'Where this is kept' }).click();
      await expectNoFaults(page);
      await open(page);
      await setPassphrase(page);
      await page.getByRole('link', { name: 'Where this is kept' }).click();
      await expectNoFaults(page);
      await page.getByRole('button', { name: 'Lock it now' }).click();
      await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
      await expectNoFaults(page);
    });
  }
}

async function expectNoFaults(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  const [width, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width, 'scrolls sideways').toBeLessThanOrEqual(window);
}
