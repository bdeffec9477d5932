import { build } from 'vite';
import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { firstPaint } from '../../src/tools/first-paint-plugin.ts';
import { homeWords } from '../../src/ui/words/en/home.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';

const words = { tagline: 'A & <b>', what: homeWords.what, never: homeWords.never };
const pageOf = (body: string) =>
  `<!doctype html>\n<html lang="en"><head><script type="module" src="/main.ts"></script></head><body>${body}</body></html>`;

async function built(body: string): Promise<string> {
  const root = madeUpFolder({ 'index.html': pageOf(body), 'main.ts': 'document.title = "x";' });
  const plugins = [firstPaint(words)];
  const { output } = (await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins,
    build: { write: false },
  })) as Rolldown.RolldownOutput;
  const page = output.find((file) => file.fileName === 'index.html');
  return page?.type === 'asset' ? String(page.source) : '';
}

test('the built page holds the first sentences, and starts the program behind them', async () => {
  const page = await built('<div id="app"></div>');
  expect(page).toContain('<p class="tagline">A &amp; &lt;b></p>');
  expect(page).toContain(homeWords.what);
  const [, file] = /<link rel="modulepreload" crossorigin href="([^"]+\.js)">/.exec(page) ?? [];
  expect(page).toContain(`data-program="${file}"`);
  expect(page).not.toContain('<script src');
  expect(page).not.toContain('type="module"');
});

test('a page of another shape is not built wrongly', async () => {
  await expect(built('<div id="other"></div>')).rejects.toThrow('another shape');
});
