import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { listen, mouse, play } from './player.ts';
import { answerAll, answerOne, consent, openStudyFile, studyWith } from './study-taken.ts';

test('a study is taken part in, left and taken up twice, handed back sealed, and followed up', async ({
  page,
}) => {
  test.slow();
  const identity = await generateX25519Identity();
  const keys = [await identityToRecipient(identity)];
  const hand = mouse(page);
  await openStudyFile(page, studyWith({ conditions: undefined, keys, order: 'fixed' }));
  await consent(page);
  await answerOne(page);
  await answerOne(page);
  const asked = await page.locator('#question').innerText();
  await page.reload();
  await expect(page.locator('#question')).toHaveText(asked);
  await answerAll(page, /./);
  await page.getByRole('button', { name: 'Begin it' }).click();
  await expect(page.getByRole('log')).toBeVisible();
  await play(page, hand, 2);
  await listen(page, hand);
  await page.goto('./');
  await page.getByRole('link', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Go on with it' }).click();
  await play(page, hand);
  await hand.press('Go on with the study');
  await page.getByRole('button', { name: 'Begin it' }).click();
  await play(page, hand);
  await hand.press('Go on with the study');
  await answerAll(page, /Look back/);
  await page
    .getByRole('link', { name: /^Look back on/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Looking back');
  await page.goBack();
  await page.getByRole('button', { name: 'Go on' }).click();

  await expect(page.getByRole('heading', { name: 'Hand it back' })).toBeVisible();
  const rowsShown = page.getByRole('region', { name: /^Your answers/ }).getByRole('row');
  await expect(rowsShown.last()).toBeVisible();
  const shown = await rowsShown.count();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/-return\.zip\.age$/);
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const files = unzipSync(await decrypter.decrypt(readFileSync(await download.path())));
  const answers = Object.entries(files).find(([name]) => /table-answers/.test(name))?.[1];
  const rows = Papa.parse<string[]>(new TextDecoder().decode(answers), { skipEmptyLines: true }).data;
  expect(rows.length).toBe(shown);
  expect(new Set(rows.slice(1).map(([participant]) => participant)).size).toBe(1);

  await page.getByRole('button', { name: 'I have handed it back' }).click();
  await page.getByRole('button', { name: 'Begin the last part' }).click();
  await answerAll(page, /Hand it back/);
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  await again;
  await page.getByRole('button', { name: 'I have handed it back' }).click();
  await expect(page.getByRole('heading', { name: 'You are done' })).toBeVisible();
});

test('whoever declines loses nothing, and can read about it again', async ({ page }) => {
  await page.goto('./?study=two-conversations');
  await expect(page.getByRole('heading', { level: 1, name: 'Two conversations' })).toBeVisible();
  await expect(page.getByText('This is a trial of the study.')).toBeVisible();
  await page.getByRole('button', { name: 'No, thank you' }).click();
  await expect(page.getByRole('heading', { name: 'You chose not to take part' })).toBeVisible();
  await page.getByRole('button', { name: 'Read about the study again' }).click();
  await expect(page.getByRole('button', { name: 'I agree and begin' })).toBeVisible();
  await page.getByRole('button', { name: 'No, thank you' }).click();
  await page.getByRole('link', { name: 'Go to the encounters' }).click();
  await expect(page.getByRole('heading', { name: 'Sitting it out' })).toBeVisible();
});

test('withdrawing erases all that the study kept', async ({ page }) => {
  await openStudyFile(page, studyWith({ conditions: undefined }));
  await consent(page);
  await answerOne(page);
  await page.getByRole('link', { name: 'Withdraw from this study' }).click();
  await page.getByRole('button', { name: 'Erase it and withdraw' }).click();
  await expect(page.getByText('You have withdrawn')).toBeVisible();
  const left = await page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('corridor');
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const read = opening.result.transaction(['encounters', 'events']);
          const counts = ['encounters', 'events'].map((name) => read.objectStore(name).count());
          read.oncomplete = () => resolve(counts.reduce((sum, { result }) => sum + result, 0));
        };
      }),
  );
  expect(left).toBe(0);
  await page.goto('./#/study');
  await expect(page.getByLabel('The study’s file')).toBeVisible();
});

test('a file that is no study is told in a sentence, and what is under way is kept', async ({ page }) => {
  const whole = studyWith({ conditions: undefined });
  const cases: [Buffer, RegExp][] = [
    [whole.subarray(0, -50), /cut short/],
    [Buffer.from('Dear diary'), /not a file of a study/],
    [studyWith({}, { format: 2 }), /newer Corridor/],
    [studyWith({ conditions: undefined, keys: ['age1notakey'] }), /does not fit together/],
  ];
  for (const [file, sentence] of cases) {
    await openStudyFile(page, file);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  }
  await openStudyFile(page, whole);
  await consent(page);
  await expect(page.locator('#question')).toBeVisible();
  await page.goto('./?study=two-conversations');
  await expect(page.locator('#question')).toBeVisible();
});
