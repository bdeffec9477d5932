import { build, createServer } from 'vite';
import type { Rolldown } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { csp, policy } from '../../src/tools/csp-plugin.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';

const page = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head><body></body></html>';

const settings = (): {
  root: string;
  configFile: false;
  logLevel: 'silent';
  plugins: [ReturnType<typeof csp>];
} => ({
  root: madeUpFolder({ 'index.html': page }),
  configFile: false,
  logLevel: 'silent',
  plugins: [csp()],
});

test('the built page begins with the policy, and keeps its encoding within the first kilobyte', async () => {
  const { output } = (await build({ ...settings(), build: { write: false } })) as Rolldown.RolldownOutput;
  const html = String(
    output.find((file) => file.fileName === 'index.html' && 'source' in file)?.['source' as never],
  );
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

test('the policy sends and runs nothing foreign', () => {
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  expect(policy).not.toMatch(/unsafe|https?:|\*/);
});
