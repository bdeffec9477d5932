import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { beginEncounter, listen, mouse, play } from './player.ts';
import type { Published } from './published.ts';
import { checkForAnother, isWaiting, publish, versionShown } from './published.ts';

test.use({ serviceWorkers: 'allow' });

let published: Published;
let address = '';
test.beforeEach(async () => {
  published = await publish('dist');
  ({ address } = published);
});
test.afterEach(() => published.end());

test('after one visit, all a student does works without a network', async ({ page }) => {
  test.slow();
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  published.goOffline();
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

  published.publishAnother();
  const other = await context.newPage();
  await other.goto(address);
  await other.evaluate(checkForAnother);
  await expect.poll(() => other.evaluate(isWaiting)).toBe(true);
  await other.reload();
  await expect(other.getByText('Ready offline')).toBeVisible();
  expect(await other.evaluate(versionShown)).toBe(0);
  expect(await other.evaluate(isWaiting)).toBe(true);

  await play(page, mouse(page), 1);
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await page.getByRole('link', { name: 'Corridor', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  await other.reload();
  await expect.poll(() => other.evaluate(isWaiting)).toBe(false);
  expect(await page.evaluate(() => 'here' in window)).toBe(true);
  await other.reload();
  expect(await other.evaluate(versionShown)).toBe(1);
  await page.getByRole('link', { name: 'What you have played' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('a version that does not come whole is not taken', async ({ page }) => {
  await page.goto(address);
  await expect(page.getByText('Ready offline')).toBeVisible();
  published.publishAnother();
  rmSync(join(published.folder, 'neutral.html'));
  await page.evaluate(checkForAnother).catch(() => undefined);
  await page.reload();
  await expect(page.getByText('Ready offline')).toBeVisible();
  expect(await page.evaluate(versionShown)).toBe(0);
  published.goOffline();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
});
