import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium, expect, test } from '@playwright/test';
import { beginEncounter, listen, mouse, play } from './player.ts';

test.use({ serviceWorkers: 'allow' });

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

let folder = '';
let server: Server;
let address = '';

/** The build, copied, under a path of its own on a server that can be stopped. */
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-offline-'));
  cpSync('dist', folder, { recursive: true });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://localhost').pathname.replace('/some/where/', '/');
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    try {
      const content = readFileSync(file);
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'text/plain' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  address = `http://localhost:${(server.address() as AddressInfo).port}/some/where/`;
});
test.afterEach(() => {
  goOffline();
  rmSync(folder, { recursive: true, force: true });
});

function goOffline() {
  server.closeAllConnections();
  server.close();
}

/** Stands for a new version: the same program under another name, that says so. */
function publishAnother() {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('<title>Corridor', '<title data-new>Corridor'));
  const worker = readFileSync(join(folder, 'service-worker.js'), 'utf8');
  writeFileSync(join(folder, 'service-worker.js'), worker.replace(/version = '/, "version = 'new-"));
}

const isNew = (page: Page) => page.locator('title[data-new]').count();
const checkForAnother = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });
const waiting = (page: Page) =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.ready).waiting));

test('after one visit, all a student does works without a network', async ({ page }) => {
  test.slow();
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  goOffline();
  await page.reload();
  const hand = mouse(page);
  await page.getByRole('link', { name: /Sitting it out/ }).click();
  await hand.press('Begin');
  await play(page, hand);
  await hand.press('Look back');
  await expect(page.getByRole('heading', { level: 1, name: 'Looking back' })).toBeVisible();
  await hand.press('See what could leave this device');
  const downloading = page.waitForEvent('download');
  await hand.press('Download corridor-results.csv');
  await downloading;
  await hand.press('Support');
  await expect(page.getByRole('heading', { level: 1, name: 'Support' })).toBeVisible();
  await page.getByRole('button', { name: 'Leave this page' }).click();
  await expect(page.getByRole('heading', { name: 'Reading list' })).toBeVisible();
});

test('a browser finds nothing that keeps it from being installed', async () => {
  // A private window never installs anything, so this one has a profile.
  const profile = mkdtempSync(join(tmpdir(), 'corridor-profile-'));
  const context = await chromium.launchPersistentContext(profile, test.info().project.use.launchOptions);
  const page = await context.newPage();
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  const browser = await context.newCDPSession(page);
  const { errors, data = '' } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const { icons } = JSON.parse(data) as { icons: { src: string }[] };
  for (const { src } of icons) expect((await page.request.get(new URL(src, address).href)).ok()).toBe(true);
  const { installabilityErrors } = await browser.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual([]);
  await context.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('a new version waits while an encounter is open in any tab, reloads none, and comes with the next start', async ({
  page,
  context,
}) => {
  test.slow();
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  await beginEncounter(page, mouse(page), 'Sitting it out', address);
  await play(page, mouse(page), 1);
  await listen(page, mouse(page));
  await page.evaluate(() => Object.assign(window, { here: true }));

  publishAnother();
  const other = await context.newPage();
  await other.goto(address);
  await checkForAnother(other);
  await expect.poll(() => waiting(other)).toBe(true);
  await other.reload();
  await expect(other.getByText('Ready offline')).toBeVisible();
  expect(await isNew(other)).toBe(0);
  expect(await waiting(other)).toBe(true);

  await play(page, mouse(page), 1);
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await page.getByRole('link', { name: 'Corridor', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await other.reload();
  await expect.poll(() => waiting(other)).toBe(false);
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await other.reload();
  expect(await isNew(other)).toBe(1);
  await page.getByRole('link', { name: 'What you have played' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('a version that does not come whole is not taken', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  publishAnother();
  rmSync(join(folder, 'neutral.html'));
  await checkForAnother(page).catch(() => undefined);
  await page.reload();
  await expect(page.getByText('Ready offline')).toBeVisible();
  expect(await isNew(page)).toBe(0);
  goOffline();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
});
