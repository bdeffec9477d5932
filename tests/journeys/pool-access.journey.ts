import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedStudy } from '../../src/tools/simulating/published-study.ts';
import type { LookName } from './faults.ts';
import { expectNoFaults } from './faults.ts';
import { downloaded, openRoom } from './research-room.ts';
import { damages, wholeReturns, writeFiles } from './returned.ts';

const windows: [number, LookName[]][] = [
  [320, ['dark', 'text of twice the size']],
  [1280, ['dark', 'high contrast', 'right to left']],
];

for (const [width, looks] of windows) {
  test(`at ${width} px a pool with all that it shows has no fault that axe knows, and its pictures can be taken along`, async ({
    page,
  }) => {
    test.slow();
    const folder = mkdtempSync(join(tmpdir(), 'corridor-pool-'));
    await page.setViewportSize({ width, height: 844 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const read = publishedStudy('scenarios/studies/two-conversations.yaml');
    if (!read.ok) throw new Error(read.fault);
    const whole = await wholeReturns(read.value, 30);
    const [, cut] = damages[2] ?? [];
    const files = whole.map(({ file, zip }): [string, Uint8Array] => [file, zip]);
    const paths = writeFiles(folder, [
      ...files,
      ['cut.zip', (await cut?.(whole[0]!.zip, '')) ?? new Uint8Array()],
    ]);
    await openRoom(page);
    await page.getByRole('link', { name: 'Put the returns together' }).click();
    await expectNoFaults(page, 'before any return', looks);
    await page.getByLabel('Whose returns').selectOption('Those of made-up people');
    await page.getByLabel('Choose files').setInputFiles(paths);
    await expect(page.getByRole('heading', { name: `${whole.length} people in` })).toBeVisible();
    await page
      .locator('details:not([name])')
      .evaluateAll((all) => all.forEach((part) => part.setAttribute('open', '')));
    await page.locator('details[name] > summary').first().click();
    await expectNoFaults(page, 'a pool', looks);
    const png = readFileSync(await downloaded(page, folder, /^Download as PNG: How each concern/));
    expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    const svg = readFileSync(await downloaded(page, folder, /^Download as SVG: How each concern/), 'utf8');
    expect(svg).toMatch(/^<svg .*Expertise/s);
    await page.getByLabel('Small counts').selectOption('round to fives (HESA)');
    await page.getByRole('checkbox', { name: /device_class/ }).check();
    const report = readFileSync(await downloaded(page, folder, 'Download the report'), 'utf8');
    expect(report).toMatch(/\| device_class \|[^]*k, the size/);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
}
