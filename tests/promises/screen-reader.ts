import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { build } from 'vite';

interface Virtual {
  start(options: { container: Node }): Promise<void>;
  stop(): Promise<void>;
  next(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}

declare global {
  var reader: { virtual: Virtual };
}

let bundled: Promise<string> | null = null;

/** The virtual screen reader as one plain script. */
function bundle(): Promise<string> {
  bundled ??= bundleNow();
  return bundled;
}

async function bundleNow(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));
  const lib = { entry, formats: ['iife' as const], name: 'reader' };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { lib, write: false, rolldownOptions: { checks: { bundlerTimings: false } } },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('the screen reader was not bundled');
  // A script of its own would be a variable of that evaluation alone.
  return `${output.output[0].code};globalThis.reader = reader;`;
}

/**
 * Begins to read a page to nobody. It comes in by the browser's own tools and not as a script of the page, whose
 * security policy stays as it is.
 */
export async function beginReading(page: Page): Promise<void> {
  await page.evaluate(await bundle());
  await page.evaluate(() => globalThis.reader.virtual.start({ container: document.body }));
}

/** All that has been spoken since reading began. */
export const spoken = (page: Page): Promise<string[]> =>
  page.evaluate(() => globalThis.reader.virtual.spokenPhraseLog());
