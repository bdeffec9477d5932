import type { Page } from '@playwright/test';
import { expect, test as journey } from '@playwright/test';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { newScenario } from '../../src/core/scenario/written/new-scenario.ts';
import { writingWords } from '../../src/ui/words/en/writing.ts';
import { beginEncounter, heard, listen, mouse } from './player.ts';

const repository = resolve(import.meta.dirname, '../..');

/** The page as `npm run dev` shows it, on a folder of its own with one scenario in it. */
async function workshop() {
  const folder = mkdtempSync(join(tmpdir(), 'corridor-'));
  for (const name of ['index.html', 'src', 'public', 'node_modules'])
    symlinkSync(join(repository, name), join(folder, name));
  for (const name of ['art', 'support'])
    cpSync(join(repository, 'scenarios', name), join(folder, 'scenarios', name), { recursive: true });
  const file = join(folder, 'scenarios/rounds.yaml');
  writeFileSync(file, newScenario('rounds'));
  const server = await createServer({
    root: folder,
    configFile: join(repository, 'vite.config.ts'),
    cacheDir: join(folder, 'cache'),
    logLevel: 'error',
    server: { port: 0, fs: { strict: false } },
  });
  await server.listen();
  return { folder, file, server, address: server.resolvedUrls?.local[0] ?? '' };
}

const test = journey.extend<{ workshop: Awaited<ReturnType<typeof workshop>> }>({
  workshop: async ({}, use) => {
    const opened = await workshop();
    await use(opened);
    await opened.server.close();
    rmSync(opened.folder, { recursive: true });
  },
});

const toMend = (page: Page) => page.getByRole('region', { name: writingWords.heading });

test('whoever writes a scenario sees what they saved, at the step where they were, and what is wrong with it', async ({
  browser,
  workshop: { folder, file, address },
}) => {
  const page = await browser.newPage({ baseURL: address });
  const hands = mouse(page);
  const save = (...changes: [string, string][]) => {
    const before = readFileSync(file, 'utf8');
    const after = changes.reduce((text, [from, to]) => text.replace(from, to), before);
    writeFileSync(file, after);
  };

  const atSecondChoice = async () => {
    await expect(page.getByRole('radio', { name: /I could walk in with you/ })).toBeVisible();
    expect(await heard(page)).toContainEqual(expect.stringContaining('I miss you in there'));
  };

  await beginEncounter(page, hands, 'Rounds');
  await listen(page, hands);
  await page.getByRole('radio', { name: /I miss you in there/ }).check();
  await page.getByRole('button', { name: 'Say this' }).click();
  await expect(page.getByRole('log')).toContainText('somebody counted');
  await listen(page, hands);
  await atSecondChoice();
  await expect(toMend(page)).toBeHidden();

  save(['I get as far as the door', 'I get as far as the stairs']);
  await expect(page.getByRole('log')).toContainText('as far as the stairs');
  await atSecondChoice();

  save(['expertise: 2', 'expertise: 3'], ['as far as the stairs', 'as far as the bins']);
  const line = newScenario('rounds')
    .split('\n')
    .findIndex((text) => text.includes('expertise: 2'));
  await expect(toMend(page)).toContainText(
    `scenarios/rounds.yaml:${line + 1}:29 Error S103: 3 cannot stand here`,
  );
  await expect(page.getByRole('log')).toContainText('as far as the stairs');
  await atSecondChoice();

  save(['title: Rounds', 'title: "Rounds']);
  await expect(toMend(page)).toContainText('S001');
  await atSecondChoice();

  save(['title: "Rounds', 'title: Rounds'], ['expertise: 3', 'expertise: 2']);
  await expect(page.getByRole('log')).toContainText('as far as the bins');
  await expect(toMend(page)).toBeHidden();
  await atSecondChoice();

  writeFileSync(join(folder, 'scenarios/nothing.yaml'), 'scenario: nothing\n');
  await expect(toMend(page)).toContainText('scenarios/nothing.yaml:1:1 Error S101');
  await page.goto('./');
  await expect(page.getByRole('link', { name: 'Rounds', exact: true })).toBeVisible();
  await expect(toMend(page)).toBeVisible();

  await page.close();
});

test('with ?words in the address the page looks like one of another language, from right to left too', async ({
  browser,
  workshop: { address },
}) => {
  const page = await browser.newPage({ baseURL: address });
  await page.goto('./?words=rtl#/settings');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`⟦Šéettîiñgš⟧`);
  await expect(page.getByRole('main')).toBeVisible();
  const escaped = await page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent?.trim() ?? '';
      const isRead = texts.currentNode.parentElement?.closest('noscript') === null;
      if (isRead && /\p{L}{2}/u.test(text) && !text.includes('⟦')) found.push(text);
    }
    return found;
  });
  expect(escaped).toEqual([]);
  await page.close();
});

test('the built page has nothing of it', () => {
  const assets = join(repository, 'dist/assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts)
    expect(readFileSync(join(assets, name), 'utf8')).not.toContain(writingWords.heading);
});
