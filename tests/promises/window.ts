import type { BrowserContext, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import type { Ground } from './promise.ts';

interface WindowOptions {
  args?: readonly string[];
  /** Runs in each page before its own scripts. */
  script?: string;
}

/** Chromium with as many tabs as are asked for, on a profile of its own, its service workers let in. */
export async function openWindow(
  ground: Ground,
  { args = [], script }: WindowOptions = {},
): Promise<BrowserContext> {
  const window = await chromium.launchPersistentContext(ground.directory(), {
    executablePath: ground.programs.chromium,
    args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', ...args],
    chromiumSandbox: process.getuid?.() !== 0,
    acceptDownloads: true,
  });
  ground.atEnd(() => window.close());
  // The runner of these tests names functions by a function of its own.
  await window.addInitScript('globalThis.__name ??= (work) => work');
  if (script) await window.addInitScript(script);
  return window;
}

/** A tab whose page is there. */
export async function newTab(window: BrowserContext, address: string): Promise<Page> {
  const tab = await window.newPage();
  await tab.goto(address);
  await tab.locator('h1').waitFor({ state: 'attached' });
  return tab;
}
