import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { publish } from './published.ts';
import { downloaded, makeAndTestKey, openRoom } from './research-room.ts';
import { consent } from './study-taken.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-research-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('a study is made from the example, its key tested, and published as one file that opens by itself', async ({
  page,
  browser,
}) => {
  test.slow();
  await openRoom(page);
  await page.getByRole('link', { name: 'Write the study' }).click();
  await page.getByLabel('Title').fill('Talks </script><!-- with peers');
  await page.getByLabel('Its name in files').fill('peer-talks');
  await page.getByRole('link', { name: 'The research room' }).click();
  await page.getByRole('link', { name: 'Publish it' }).click();
  await expect(page.getByText('It has no key yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download the one file' })).toHaveCount(0);
  await page.getByRole('link', { name: 'The research room' }).click();
  await makeAndTestKey(page, folder);
  await page.getByRole('link', { name: 'Publish it' }).click();
  const file = await downloaded(page, folder, 'Download the one file');
  expect(file).toMatch(/peer-talks\.html$/);
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  await expect(page.getByText(hash)).toBeVisible();
  expect(readFileSync(file, 'utf8')).not.toContain('AGE-SECRET-KEY-1Q');

  const participant = await (await browser.newContext()).newPage();
  const refused: string[] = [];
  participant.on('console', (message) => refused.push(message.text()));
  await participant.goto(pathToFileURL(file).href);
  await participant.getByRole('button', { name: 'Play without keeping' }).click();
  await expect(
    participant.getByRole('heading', { level: 1, name: 'Talks </script><!-- with peers' }),
  ).toBeVisible();
  await expect(participant.getByText('This is a trial')).toHaveCount(0);
  await consent(participant);
  await expect(participant.locator('#question')).toBeVisible();
  expect(refused).toEqual([]);
  await participant.goto(`${pathToFileURL(file).href}#/research`);
  await expect(participant.getByText('It is not in this file')).toBeVisible();
  await participant.context().close();
});

test('trying a study out is the real thing, keeps nothing, and leads back', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('button', { name: 'Begin a trial' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Two conversations' })).toBeVisible();
  await expect(page.getByText('You are trying out a study.')).toBeVisible();
  await consent(page);
  await expect(page.locator('#question')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the research room' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The research room' })).toBeVisible();
  await page.goto('./#/study');
  await expect(page.getByLabel('The study’s file')).toBeVisible();
});

test('codes are issued, printed and taken along, and open their envelopes in the published study', async ({
  page,
}) => {
  test.slow();
  await openRoom(page);
  await page.getByRole('link', { name: 'Write the study' }).click();
  await page.getByRole('heading', { name: 'Conditions' }).click();
  await page.getByLabel('How participants come to a condition').selectOption('envelopes');
  await page.getByRole('link', { name: 'The research room' }).click();
  await makeAndTestKey(page, folder);
  await page.getByRole('link', { name: 'Issue codes' }).click();
  await page.getByLabel('Group', { exact: true }).fill('north');
  await page.getByLabel('Codes', { exact: true }).fill('7');
  await page.getByRole('button', { name: 'Issue the codes' }).click();
  await expect(page.getByText('7 codes issued.')).toBeVisible();
  await expect(page.getByRole('img', { name: /A square that leads to/ })).toHaveCount(7);
  const lines = readFileSync(await downloaded(page, folder, 'Download them as CSV'), 'utf8')
    .trim()
    .split('\r\n');
  const codes = lines.slice(1).map((line) => line.split(',')[2] ?? '');
  expect(codes).toHaveLength(7);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText(codes[0] ?? '')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Issue the codes' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Support' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('link', { name: 'The research room' }).click();
  await page.getByRole('link', { name: 'Publish it' }).click();
  const study = await downloaded(page, folder, 'Download the study’s file');
  expect(readFileSync(study, 'utf8')).not.toContain(codes[0]?.replaceAll('-', ''));
  await page.goto(`./#/study?code=${codes[3]}`);
  await page.getByLabel('The study’s file').setInputFiles(study);
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByLabel('Your code')).toHaveValue(codes[3] ?? '');
  expect(page.url()).not.toContain('code=');
  await consent(page);
  await expect(page.locator('#question')).toBeVisible();
});

test('made-up people show what the data will look like, marked as simulated', async ({ page }) => {
  await openRoom(page);
  await page.getByRole('link', { name: 'See what the data will look like' }).click();
  await page.getByLabel('How many people').fill('8');
  await page.getByRole('button', { name: 'Let them go through it' }).click();
  await expect(page.getByText('None of them exists.')).toBeVisible();
  await expect(
    page
      .getByRole('region', { name: /^wide/ })
      .getByText(/^simulated_/)
      .first(),
  ).toBeVisible();
  const zip = unzipSync(readFileSync(await downloaded(page, folder, 'Download all tables')));
  expect(Object.keys(zip)).toContain('simulated-choices.csv');
});

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the research room is kept whole once it was opened, and not before', async ({ page }) => {
    test.slow();
    const published = await publish('dist');
    try {
      await page.goto(published.address);
      await expect(page.getByText('Ready offline')).toBeVisible();
      await page.reload();
      expect((await filesKept(page)).filter((url) => /Research|corridor\.html/.test(url))).toEqual([]);
      await openRoom(page, published.address);
      await expect.poll(() => filesKept(page)).toContain(`${published.address}corridor.html`);
      published.goOffline();
      await page.reload();
      await expect(page.getByRole('heading', { name: 'Two conversations' })).toBeVisible();
      await makeAndTestKey(page, folder);
      await page.getByRole('link', { name: 'Publish it' }).click();
      expect(await downloaded(page, folder, 'Download the one file')).toMatch(/two-conversations\.html$/);
    } finally {
      published.end();
    }
  });
});

/** The addresses of all that the browser keeps of the program. */
const filesKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opened = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(opened.map((cache) => cache.keys()))).flat().map(({ url }) => url);
  });
