import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writePublished } from '../../src/core/study/published.ts';
import { fileOf, firstPart, followUp, linkedStudy } from '../support/linked-study.ts';
import { expectNoFaults } from './faults.ts';
import { writeFiles } from './returned.ts';

for (const width of [390, 1280]) {
  test(`at ${width} px a follow-up is made in another browser, and the pool is told whose it is, once`, async ({
    page,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), 'corridor-linking-'));
    const study = join(folder, 'study.json');
    writeFileSync(study, writePublished(linkedStudy));
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });

    await page.goto('#/study');
    await page.getByLabel('The study’s file').setInputFiles(study);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('button', { name: 'I agree and begin' }).waitFor();
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await expectNoFaults(page, 'consent with another browser', ['dark']);
    await page.getByRole('button', { name: 'I agree and begin' }).click();
    await expect(page.getByRole('heading', { name: 'Which letter, school?' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Which letter, school?' })).toBeVisible();

    const returned = await Promise.all([
      fileOf(firstPart(['a', 'b', 'c', 'a']), 'a'),
      fileOf(firstPart(['c', 'c', 'b', 'b']), 'b'),
      fileOf(followUp(['a', 'b', 'b', 'b']), 'c'),
      fileOf(followUp(['c', 'c', 'b', 'b']), 'd'),
    ]);
    await page.goto('#/research');
    await page.getByLabel('The study’s file').setInputFiles(study);
    await page.getByRole('button', { name: 'Open it' }).click();
    await page.getByRole('link', { name: 'Put the returns together' }).click();
    const paths = writeFiles(
      folder,
      returned.map(({ name, content }) => [name, content]),
    );
    await page.getByLabel('Choose files').setInputFiles(paths);
    await expect(page.getByRole('heading', { name: '3 people in 4 files' })).toBeVisible();
    await expect(page.getByText('One follow-up linked by answers that are all alike.')).toBeVisible();
    await expectNoFaults(page, 'a pool with follow-ups to be told of', ['dark']);
    await page.getByRole('button', { name: `It is ${'a'.repeat(16)}’s` }).press('Enter');
    await expect(page.getByText('One follow-up linked by you.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Follow-ups from another browser' })).toBeFocused();

    await page.reload();
    await page.getByRole('button', { name: 'Read them' }).click();
    await expect(page.getByRole('heading', { name: '2 people in 4 files' })).toBeVisible();
    await page.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByRole('heading', { name: '3 people in 4 files' })).toBeVisible();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}
