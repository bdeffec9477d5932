import { expect, test } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { writeCsv } from '../../src/core/returns/csv.ts';
import { cohortTables } from '../../src/core/simulation/cohort-tables.ts';
import { publishedStudy } from '../../src/tools/simulating/published-study.ts';
import { downloaded, makeAndTestKey, openRoom } from './research-room.ts';
import { damages, sealed, wholeReturns, writeFiles } from './returned.ts';

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corridor-pool-'));
  mkdirSync(join(folder, 'returns'));
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('three hundred returns, twelve of them damaged, are put together to the right figures, kept and put away', async ({
  page,
}) => {
  test.slow();
  const read = publishedStudy('scenarios/studies/two-conversations.yaml');
  if (!read.ok) throw new Error(read.fault);
  const whole = (await wholeReturns(read.value, 330)).slice(0, 300);
  expect(whole).toHaveLength(300);
  await openRoom(page);
  const secret = await makeAndTestKey(page, folder);
  const [recipient = ''] = /age1\w+/.exec(readFileSync(secret, 'utf8')) ?? [];
  const files = await Promise.all(
    whole.map(async ({ file, zip }, i): Promise<[string, Uint8Array]> => {
      const damage = damages[i]?.[1];
      return [`${file}.age`, damage ? await damage(zip, recipient) : await sealed(zip, recipient)];
    }),
  );
  const paths = writeFiles(join(folder, 'returns'), files);

  await page.getByRole('link', { name: 'Put the returns together' }).click();
  await page.getByLabel('Whose returns').selectOption('Those of made-up people');
  await page.getByLabel('The secret key’s file').setInputFiles(secret);
  await expect(page.getByText('The key is there.')).toBeVisible();
  await page.getByLabel('Choose files').setInputFiles(paths);
  await expect(page.getByRole('heading', { name: '288 people in 300 files' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('heading', { name: '12 files were not taken' })).toBeVisible();
  for (const [i, [says]] of damages.entries()) {
    const name = `return-${String(i).padStart(3, '0')}.zip.age`;
    await expect(page.locator('dl div').filter({ hasText: name })).toContainText(says);
  }

  await page.getByText('Do the items of a scale go together?').click();
  await expect(page.getByRole('row', { name: /^core: confidence before 4 2\d\d 0\.\d\d$/ })).toBeVisible();
  await page.getByText('Does the same person answer the same again?').click();
  const repeats = page.getByRole('region', { name: 'Does the same person answer the same again?' });
  await expect(repeats.getByRole('row', { name: /condition [ab] \d+ -?0\.\d\d/ }).first()).toBeVisible();

  const zip = unzipSync(readFileSync(await downloaded(page, folder, 'Download the package')));
  for (const table of cohortTables(whole.slice(damages.length).map(({ tables }) => tables))) {
    const file = zip[`data/study-twoconversations_table-${table.name}_data.csv`];
    expect(strFromU8(file ?? new Uint8Array())).toBe(writeCsv(table));
  }

  await page.reload();
  await expect(page.getByText('300 files from before are kept in this browser')).toBeVisible();
  await page.getByLabel('Whose returns').selectOption('Those of made-up people');
  await page.getByLabel('The secret key’s file').setInputFiles(secret);
  await page.getByRole('button', { name: 'Read them again' }).click();
  await expect(page.getByRole('heading', { name: '288 people in 300 files' })).toBeVisible({
    timeout: 60_000,
  });
  await page.getByLabel('Choose files').setInputFiles(paths.slice(20, 22));
  await expect(page.getByText('It is the same return as return-020.zip.age')).toBeVisible();
  await page.getByRole('button', { name: 'Put the returns away' }).click();
  await page.getByRole('button', { name: 'Put them away' }).click();
  await expect(page.getByText('Put away.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('kept in this browser, as they came')).toHaveCount(0);
});
