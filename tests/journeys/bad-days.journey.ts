import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginEncounter, listen, mouse, play } from './player.ts';
import { rowsOf } from './results-file.ts';

const notKept = /does not let Corridor keep anything|has no room left/;

/** Breaks IndexedDB before the page can use it. */
const breakages = {
  'a browser without IndexedDB': (page: Page) =>
    page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    }),
  'a disk that is full': (page: Page) =>
    page.addInitScript(() => {
      IDBObjectStore.prototype.add = () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    }),
};

for (const [name, breakIt] of Object.entries(breakages)) {
  test(`with ${name} it says so, plays on, and the result can be taken away`, async ({ page }) => {
    test.slow();
    await breakIt(page);
    const hand = mouse(page);
    await beginEncounter(page, hand, 'Sitting it out');
    await expect(page.getByRole('alert')).toHaveText(notKept);
    const made = await play(page, hand);
    await page.getByRole('alert').getByRole('link', { name: 'Take your results' }).click();
    const downloading = page.waitForEvent('download');
    await hand.press('Download corridor-results.csv');
    const rows = await rowsOf(await downloading);
    expect(rows.filter(({ kind }) => kind === 'choice')).toHaveLength(made);
  });
}

test('a damaged encounter is shown as such with its raw log, and the others work', async ({ page }) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 2);
  const damaged = /encounter\/([0-9a-z]+)/.exec(page.url())?.[1] ?? '';
  await beginEncounter(page, hand, "Don't tell anyone");
  await play(page, hand, 1);
  await page.evaluate(loseAnEvent, damaged);

  await page.goto('./#/past');
  await page.reload();
  const item = page.getByRole('listitem').filter({ hasText: 'Damaged' });
  await expect(item.getByRole('heading')).toHaveText('Sitting it out');
  const downloading = page.waitForEvent('download');
  await item.getByRole('button', { name: 'Download the raw log' }).click();
  const raw = JSON.parse(readFileSync(await (await downloading).path(), 'utf8')) as {
    id: string;
    events: unknown[];
  };
  expect(raw.id).toBe(damaged);
  expect(raw.events.length).toBeGreaterThan(3);

  await page.goto(`./#/encounter/${damaged}`);
  await expect(page.getByText('Damaged: its log does not fit together')).toBeVisible();
  await page.goto('./');
  await page.getByRole('link', { name: /Don't tell anyone\s*Go on/ }).click();
  expect(await play(page, hand, 1)).toBe(1);
});

function loseAnEvent(encounter: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('corridor');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('events', 'readwrite');
      transaction.objectStore('events').delete([encounter, 1]);
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}

test('one encounter is deleted after asking, and then everything is erased', async ({ page }) => {
  const hand = mouse(page);
  for (const title of ['Sitting it out', "Don't tell anyone"]) {
    await beginEncounter(page, hand, title);
    await play(page, hand, 1);
  }
  await page.goto('./#/past');
  const items = page.getByRole('listitem');
  await items.filter({ hasText: 'Sitting it out' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(items).toHaveCount(2);
  await items.filter({ hasText: 'Sitting it out' }).getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(items).toHaveCount(1);
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.getByText('Everything has been erased.')).toBeVisible();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

test('what one tab erases, another that is playing does not bring back', async ({ page, context }) => {
  const hand = mouse(page);
  await beginEncounter(page, hand, 'Sitting it out');
  await play(page, hand, 1);
  await listen(page, hand);
  const other = await context.newPage();
  await other.goto('./#/past');
  await other.getByRole('button', { name: 'Erase everything' }).click();
  await other.getByRole('dialog').getByRole('button', { name: 'Erase everything' }).click();
  await expect(other.getByText('Everything has been erased.')).toBeVisible();
  await page.getByRole('radio').first().click();
  await expect(page.getByText('This encounter is no longer on this device')).toBeVisible();
  await page.goto('./#/past');
  await page.reload();
  await expect(page.getByText('Nothing yet.')).toBeVisible();
});

for (const address of [
  '#/nowhere',
  '#/encounter/nobody',
  '#/encounter/nobody/look-back',
  '#/begin/nothing',
]) {
  test(`the address ${address} leads home`, async ({ page }) => {
    await page.goto(`./${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing here');
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await expect(page.getByRole('heading', { name: 'Encounters' })).toBeVisible();
  });
}
