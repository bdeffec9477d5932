import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect as expectSoon, test } from '@playwright/test';
import { beginEncounter, heard, listen, mouse, play } from './player.ts';

/** Sealing and opening are made slow on purpose. */
const expect = expectSoon.configure({ timeout: 30_000 });
const passphrase = 'teapot lantern gravel swan';

async function keepCopy(page: Page, sealed: boolean) {
  await page.goto('./#/copies');
  const downloading = page.waitForEvent('download');
  if (sealed) {
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await page.getByLabel('The same once more').fill(passphrase);
    await page.getByRole('button', { name: 'Download the copy' }).click();
  } else {
    await page.getByText('Without a passphrase').click();
    await page.getByRole('button', { name: 'Download it open to read' }).click();
  }
  const download = await downloading;
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

async function look(page: Page, name: string, content: Buffer, words = '') {
  await page.goto('./#/copies');
  await page
    .getByLabel('Choose the file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
  await page.getByLabel('Its passphrase').fill(words);
  await page.getByRole('button', { name: 'Look what is in it' }).click();
}

test('a sealed copy brings everything back in another browser, once', async ({ page, browser, baseURL }) => {
  test.slow();
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 3);
  await listen(page, hand);
  const said = await heard(page);
  const { name, content } = await keepCopy(page, true);
  expect(name).toMatch(/^corridor-copy-\d{4}-\d\d-\d\d\.age$/);
  expect(content.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
  expect(content.toString('latin1')).toMatch(/^-> scrypt \S+ 18$/m);
  expect(content.includes('Sitting it out')).toBe(false);

  const other = await (await browser.newContext(baseURL ? { baseURL } : {})).newPage();
  await look(other, name, content);
  await expect(other.getByText('This copy is sealed.')).toBeVisible();
  await look(other, name, content, 'not the passphrase');
  await expect(other.getByText('That is not its passphrase')).toBeVisible();
  await look(other, name, content.subarray(0, -40), passphrase);
  await expect(other.getByRole('alert').last()).toHaveText(/cut short|not its passphrase/);
  await other.goto('./#/past');
  await expect(other.getByText('Nothing yet.')).toBeVisible();

  await look(other, name, content, passphrase);
  await expect(other.getByText('1 encounter that is not here')).toBeVisible();
  await other.getByRole('button', { name: 'Add it' }).click();
  await expect(other.getByText('It has been added.')).toBeVisible();
  await look(other, name, content, passphrase);
  await expect(other.getByText('Everything in it is here already.')).toBeVisible();
  await other.goto('./');
  await other.getByRole('link', { name: /Sitting it out\s*Go on/ }).click();
  await listen(other, mouse(other));
  expect(await heard(other)).toEqual(said);
  await other.context().close();
});

test('what was lost comes back from an open copy, and is not missing any more', async ({ page }) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, "Don't tell anyone");
  await play(page, hand, 2);
  const { name, content } = await keepCopy(page, false);
  expect(JSON.parse(content.toString())).toMatchObject({ type: 'corridor-backup', format: 1 });

  await page.goto('./neutral.html');
  await page.evaluate(() => {
    indexedDB.deleteDatabase('corridor');
  });
  await page.goto('./');
  await page.getByRole('alert').getByRole('link', { name: 'What is missing' }).click();
  await expect(page.getByRole('listitem')).toContainText("Don't tell anyone");
  await page.getByRole('link', { name: 'Bring a copy back' }).click();
  await look(page, name, content);
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByText('It has been added.')).toBeVisible();
  await expect(page.getByText('Something that was kept on this device is missing.')).toHaveCount(0);
  await page.goto('./');
  await page.getByRole('link', { name: /Don't tell anyone\s*Go on/ }).click();
  expect(await play(page, hand, 1)).toBe(1);
});

for (const [what, content, said] of [
  ['no copy', 'Dear diary', 'This is not a copy that Corridor made.'],
  ['a copy of a newer Corridor', '{"type":"corridor-backup","format":9}', 'A newer Corridor made this copy.'],
  ['half a copy', '{"type":"corridor-backup","format":1,"contents":{"enc', 'This file was cut short'],
  ['a changed copy', '{"type":"corridor-backup","format":1}', 'This file is not as Corridor wrote it'],
] as const) {
  test(`${what} gets its sentence and changes nothing`, async ({ page }) => {
    await look(page, 'file.json', Buffer.from(content));
    await expect(page.getByRole('alert').last()).toContainText(said);
    await expect(page.getByRole('button', { name: 'Add it' })).toHaveCount(0);
  });
}
