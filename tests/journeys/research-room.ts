import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** Opens the research room with the example to begin from. */
export async function openRoom(page: Page, address = './') {
  await page.goto(`${address}#/research`);
  await page.getByRole('button', { name: 'Begin from the example' }).click();
  await expect(page.getByRole('heading', { name: 'Two conversations' })).toBeVisible();
}

/** Presses what downloads something into a folder, and gives the path of what came. */
export async function downloaded(page: Page, folder: string, button: string | RegExp): Promise<string> {
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: typeof button === 'string' }).click();
  const download = await downloading;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

/** Makes a pair of keys, and opens something with the secret one, as the room demands. @returns the secret key's file */
export async function makeAndTestKey(page: Page, folder: string): Promise<string> {
  await page.getByRole('link', { name: 'Make its key' }).click();
  const secret = await downloaded(page, folder, 'Make a pair of keys');
  await page.getByLabel('The secret key’s file').setInputFiles(secret);
  await page.getByRole('button', { name: 'Test it now' }).click();
  await expect(page.getByText('It opens.')).toBeVisible();
  await page.getByRole('link', { name: 'The research room' }).click();
  return secret;
}
