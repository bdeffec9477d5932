import { build, createServer } from 'vite';
import type { InlineConfig, Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { csp, hashOf, policy } from '../../src/tools/csp-plugin.ts';
import { firstPaint } from '../../src/tools/first-paint-plugin.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';

const page = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head><body></body></html>';

const settings = (files: Record<string, string> = { 'index.html': page }) => ({
  root: madeUpFolder(files),
  configFile: false as const,
  logLevel: 'silent' as const,
  plugins: [csp()],
});

async function builtPage(config: InlineConfig): Promise<string> {
  const { output } = (await build({ ...config, build: { write: false } })) as Rolldown.RolldownOutput;
  const file = output.find(({ fileName }) => fileName === 'index.html');
  return file?.type === 'asset' ? String(file.source) : '';
}

test('the built page begins with the policy, and keeps its encoding within the first kilobyte', async () => {
  const html = await builtPage(settings());
  const plain = html.replaceAll('&#39;', "'");
  expect(plain).toMatch(/<head>\s*<meta http-equiv="Content-Security-Policy"/);
  expect(plain).toContain(`content="${policy}"`);
  expect(plain).toContain('<meta name="referrer" content="no-referrer">');
  expect(html.indexOf('charset')).toBeLessThan(1024);
});

test('the page in development has no policy, so that it can reload itself', async () => {
  const server = await createServer({ ...settings(), server: { middlewareMode: true, ws: false } });
  onTestFinished(() => server.close());
  expect(await server.transformIndexHtml('/', page)).not.toContain('Content-Security-Policy');
});

test('of the scripts in the page the policy passes one, by the hash of its text as built', async () => {
  const plugins = [csp(), firstPaint({ tagline: '', what: '', never: '' })];
  const files = {
    'index.html': page.replace(
      '<body>',
      '<body><div id="app"></div><script type="module" src="/a.ts"></script>',
    ),
    'a.ts': 'document.title = "x";',
  };
  const html = await builtPage({ ...settings(files), plugins });
  const scripts = [...html.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text ?? '');
  expect(scripts).toHaveLength(1);
  expect(policy).toContain(`script-src 'self' ${scripts.map(hashOf).join()};`);
});

test('the policy sends and runs nothing foreign', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
