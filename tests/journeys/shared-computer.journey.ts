import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginEncounter, listen, mouse, play } from './player.ts';

const strip = /A shared computer: once this page is closed or reloaded/;
/** Databases, and the buckets that hold databases of their own. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const { storageBuckets } = navigator as { storageBuckets?: { keys(): Promise<string[]> } };
    const databases = (await indexedDB.databases()).map(({ name }) => name);
    return [...databases, ...((await storageBuckets?.keys()) ?? [])].sort();
  });

async function beginSitting(page: Page) {
  await page.goto('./');
  await page.getByRole('link', { name: 'On a shared computer?' }).click();
  await expect(page.getByText('makes everything from this sitting unreadable')).toBeVisible();
  await page.getByRole('button', { name: 'Begin a sitting that leaves nothing' }).click();
  await expect(page.getByText(strip)).toBeVisible();
}

test('a sitting at a shared computer shows nothing from before and leaves nothing when finished', async ({
  page,
}) => {
  test.slow();
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 1);
  await beginSitting(page);
  await expect(page.getByRole('link', { name: /Go on$/ })).toHaveCount(0);
  await page.getByRole('link', { name: /Don't tell anyone/ }).click();
  await hand.press('Begin');
  await play(page, hand);
  await hand.press('Look back');
  await expect(page.getByText(strip)).toBeVisible();
  expect(await kept(page)).toHaveLength(2);

  await page.getByRole('link', { name: 'Finish' }).click();
  await page.getByRole('button', { name: 'Finish and erase' }).click();
  await expect(page.getByText(strip)).toHaveCount(0);
  expect(await kept(page)).toEqual(['corridor']);
  await expect(page.getByRole('link', { name: /Sitting it out\s*Go on/ })).toBeVisible();
  await page.getByRole('link', { name: 'What you have played' }).click();
  await expect(page.getByRole('listitem')).toHaveCount(1);
});

test('a reload makes a sitting unreadable, and the next start deletes what is left of it', async ({
  page,
}) => {
  const hand = mouse(page);
  await beginSitting(page);
  await page.getByRole('link', { name: /Sitting it out/ }).click();
  await hand.press('Begin');
  await play(page, hand, 1);
  await listen(page, hand);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await expect(page.getByText(strip)).toHaveCount(0);
  await expect.poll(() => kept(page)).toEqual(['corridor']);
});
