import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium, expect, test } from '@playwright/test';
import type { Hands } from './player.ts';
import { heard, keyboard, listen, mouse, play } from './player.ts';
import { expectBandsFrom, rowsOf } from './results-file.ts';

let profile = '';
test.beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'corridor-'));
});
test.afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

/** A browser of its own process and profile, which can be killed as a dying phone kills it. */
async function openBrowser(address: string) {
  const options = test.info().project.use.launchOptions ?? {};
  const program = options.executablePath ?? chromium.executablePath();
  const args = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`];
  const child = spawn(program, [...(options.args ?? []), ...args, 'about:blank'], { detached: true });
  const endpoint = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (text: Buffer) => {
      const [, found] = /listening on (ws:\S+)/.exec(text.toString()) ?? [];
      if (found) resolve(found);
    });
    child.once('exit', () => reject(new Error('the browser did not start')));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const context = browser.contexts()[0];
  if (!context || child.pid === undefined) throw new Error('the browser has no window');
  const { pid } = child;
  const page = await context.newPage();
  await page.goto(address);
  return {
    page,
    async kill() {
      const gone = new Promise((resolve) => child.once('close', resolve));
      process.kill(-pid, 'SIGKILL');
      await gone;
    },
  };
}

for (const [name, reach] of Object.entries({ mouse, keyboard })) {
  test(`by ${name} alone, an encounter goes on at the same line after the browser was killed`, async ({
    baseURL,
  }) => {
    test.slow();
    await killedAndFinished(baseURL ?? '', reach);
  });
}

async function killedAndFinished(address: string, reach: (page: Page) => Hands) {
  const first = await openBrowser(address);
  await reach(first.page).press('Sitting it out');
  await reach(first.page).press('Begin');
  await play(first.page, reach(first.page), 4);
  await listen(first.page, reach(first.page));
  await first.page.getByRole('radio').first().check();
  await expect(first.page.getByRole('button', { name: 'Take back' })).toBeVisible();
  const before = await heard(first.page);
  await first.kill();

  const second = await openBrowser(address);
  const { page } = second;
  const hand = reach(page);
  await hand.press('Sitting it out Go on');
  await expect(page.getByRole('radio').first()).toBeChecked();
  expect(await heard(page)).toEqual(before);
  const made = 4 + (await play(page, hand));

  await hand.press('Look back');
  const lookBack = page.url();
  await page.goto(`${address}#/results`);
  const downloading = page.waitForEvent('download');
  await hand.press('Download corridor-results.csv');
  const rows = await rowsOf(await downloading);
  expect(rows.filter(({ kind }) => kind === 'choice')).toHaveLength(made);
  await page.goto(lookBack);
  await hand.press('Leave it out');
  await expectBandsFrom(page, rows);
  await second.kill();
}
