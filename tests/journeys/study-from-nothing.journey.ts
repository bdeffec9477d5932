import type { BrowserContext, Page } from '@playwright/test';
import { chromium, expect as expectSoon, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { mouse, play } from './player.ts';
import { downloaded, makeAndTestKey, openRoom } from './research-room.ts';
import { answerAll, answerOne, consent } from './study-taken.ts';

/** A passphrase is made slow to try. */
const expect = expectSoon.configure({ timeout: 30_000 });
const passphrase = 'teapot lantern gravel swan';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-from-nothing-'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

/** Three statements, one of them the other way round, and a scale of them. */
const survey = (id: string) => `survey: ${id}
version: 1.0.0
title: How it is (${id})
about: { source: Our own wording., licence: CC BY 4.0, standing: own-wording }
scales:
  ease:
    title: Ease
    items: [easy, awkward, calm]
    reversed: [awkward]
    score: mean
    at-least: 2
questions:
  - { id: easy, kind: likert, ask: It is easy., points: [Not at all, A little, Rather, Much, Very much] }
  - { id: awkward, kind: likert, ask: It is awkward., points: [Not at all, A little, Rather, Much, Very much] }
  - { id: calm, kind: likert, ask: I stay calm., points: [Not at all, A little, Rather, Much, Very much] }
`;

/** Writes a study of two surveys, two encounters and two conditions. */
async function write(page: Page) {
  await page.getByRole('link', { name: 'Write the study' }).click();
  await page.getByLabel('Title').fill('From nothing');
  await page.getByLabel('Its name in files').fill('from-nothing');
  await page.getByRole('heading', { name: 'Questions' }).click();
  for (const id of ['ease-before', 'ease-after']) {
    const file = { name: `${id}.yaml`, mimeType: 'text/yaml', buffer: Buffer.from(survey(id)) };
    await page.getByLabel('Add a survey of your own').setInputFiles(file);
    await expect(page.getByText(`“How it is (${id})” can be ticked above.`)).toBeVisible();
  }
  const asked = (group: string) => page.getByRole('group', { name: group });
  for (const [group, id] of [
    ['Asked before the encounters', 'ease-before'],
    ['Asked after them', 'ease-after'],
  ] as const) {
    await asked(group)
      .getByRole('checkbox', { name: /Supporting somebody/ })
      .uncheck();
    await asked(group)
      .getByRole('checkbox', { name: new RegExp(id) })
      .check();
  }
  await page.getByRole('heading', { name: 'Conditions' }).click();
  await page.getByLabel('How participants come to a condition').selectOption('envelopes');
  await page.getByRole('button', { name: /^Add .Sitting it out/ }).click();
  await page.getByRole('link', { name: 'The research room' }).click();
}

async function issueCode(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Issue codes' }).click();
  await page.getByLabel('Codes', { exact: true }).fill('8');
  await page.getByRole('button', { name: 'Issue the codes' }).click();
  await expect(page.getByText('8 codes issued.')).toBeVisible();
  const rows = Papa.parse<string[]>(
    readFileSync(await downloaded(page, folder, 'Download them as CSV'), 'utf8'),
  );
  await page.getByRole('link', { name: 'The research room' }).click();
  return rows.data[1]?.[2] ?? '';
}

/** The participant's browser: a profile of its own, and no network. */
async function openOther(file: string): Promise<[BrowserContext, Page]> {
  const options = { ...(test.info().project.use.launchOptions ?? {}), offline: true, acceptDownloads: true };
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), options);
  const page = await browser.newPage();
  await page.goto(pathToFileURL(file).href);
  return [browser, page];
}

/** Closes the browser in the midst of it, and opens the file anew. */
async function comeBack(browser: BrowserContext, file: string): Promise<[BrowserContext, Page]> {
  await browser.close();
  const [again, page] = await openOther(file);
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  return [again, page];
}

async function tablesIn(file: string, secret: string): Promise<Record<string, string[][]>> {
  const decrypter = new Decrypter();
  const identity = readFileSync(secret, 'utf8').match(/AGE-SECRET-KEY-1\w+/)?.[0] ?? '';
  decrypter.addIdentity(identity);
  const zip = unzipSync(await decrypter.decrypt(readFileSync(file)));
  const tables = Object.entries(zip).filter(([name]) => name.endsWith('.csv'));
  const read = (content: Uint8Array) =>
    Papa.parse<string[]>(new TextDecoder().decode(content), { skipEmptyLines: true }).data;
  return Object.fromEntries(tables.map(([name, content]) => [name, read(content)]));
}

test('a study is written, published as one file, taken offline in another browser with two breaks, and handed back', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await openRoom(page);
  await write(page);
  const secret = await makeAndTestKey(page, folder);
  const code = await issueCode(page);
  await page.getByRole('link', { name: 'Publish it' }).click();
  const file = await downloaded(page, folder, 'Download the one file');

  let [browser, taking] = await openOther(file);
  await taking.getByLabel('New passphrase').fill(passphrase);
  await taking.getByLabel('The same once more').fill(passphrase);
  await taking.getByRole('button', { name: 'Keep it under this passphrase' }).click();
  await expect(taking.getByRole('heading', { level: 1, name: 'From nothing' })).toBeVisible();
  await taking.getByLabel('Your code').fill(code);
  await consent(taking);
  await answerOne(taking);
  const asked = await taking.locator('#question').innerText();
  [browser, taking] = await comeBack(browser, file);
  await expect(taking.locator('#question')).toHaveText(asked);
  await answerAll(taking, /./);
  await taking.getByRole('button', { name: 'Begin it' }).click();
  await expect(taking.getByRole('log')).toBeVisible();
  await play(taking, mouse(taking), 2);
  [browser, taking] = await comeBack(browser, file);
  await expect(taking.getByText('The encounter that you began')).toBeVisible();
  await expect(taking.locator('.people use').first()).toHaveAttribute('href', /-person-/);
  await taking.getByRole('button', { name: 'Go on with it' }).click();
  const hand = mouse(taking);
  await play(taking, hand);
  await hand.press('Go on with the study');
  const isMore = taking.getByRole('button', { name: 'Begin it' });
  await expect(isMore.or(taking.locator('#question'))).toBeVisible();
  if (await isMore.isVisible()) {
    await isMore.click();
    await play(taking, hand);
    await hand.press('Go on with the study');
  }
  await answerAll(taking, /Look back/);
  await taking.getByRole('button', { name: 'Go on', exact: true }).click();
  await expect(taking.getByRole('heading', { name: 'Hand it back' })).toBeVisible();
  const handedBack = await downloaded(taking, folder, 'Download the file');
  await browser.close();

  const tables = await tablesIn(handedBack, secret);
  const rowsOf = (table: string) => {
    const [head = [], ...rows] =
      Object.entries(tables).find(([name]) => name.includes(`table-${table}_`))?.[1] ?? [];
    return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
  };
  const scale = { scale: 'ease', score: '2.3333333333333335', answered: '3', items: '3' };
  // The first answer each time: 1, 1 and 1 on five points, the second of them reversed.
  expect(rowsOf('scales')).toMatchObject([
    { ...scale, instrument: 'ease-before', wave: 'before' },
    { ...scale, instrument: 'ease-after', wave: 'after' },
  ]);
  const [person] = rowsOf('participants');
  expect(person).toMatchObject({ origin: 'participant', stage_reached: 'hand_back' });
  expect(['a', 'b']).toContain(person?.condition);
  expect(rowsOf('encounters').every(({ outcome }) => outcome === 'ended')).toBe(true);
  expect(rowsOf('choices').length).toBeGreaterThan(5);
  expect(JSON.stringify(tables)).not.toContain(code.replaceAll('-', '').slice(0, 8));
});
