/** A Chromium for the tests: one that is there, else one that is installed now. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { browserPlaces } from './browser.mjs';
import { root, run, works } from './run.mjs';

const minuteMs = 60_000;

/** @type {import('./browser.mjs').Computer} */
const here = {
  platform: process.platform,
  env: process.env,
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
};

/** Playwright is a package, so it is loaded once the packages are installed. */
async function playwrightsPlace() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath() || null;
}

/** @param {string} place */
function starts(place) {
  // On Windows `chrome.exe --version` opens a window instead of answering.
  return process.platform === 'win32' ? here.isFile(place) : works(place, ['--version']);
}

function downloadPlaywrights() {
  console.log("No Chromium found: downloading Playwright's own (at most 5 minutes).");
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  works(process.execPath, [cli, 'install', '--no-shell', 'chromium'], 5 * minuteMs);
}

function installDebians() {
  const isRoot = process.getuid?.() === 0;
  if (!works('apt-get', ['--version']) || !(isRoot || works('sudo', ['-n', 'true']))) return;
  console.log("Playwright's Chromium does not work here: installing Debian's (at most 15 minutes).");
  const apt = [...(isRoot ? [] : ['sudo', '-n']), 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq'];
  for (const step of [['update'], ['install', '-y', 'chromium']]) {
    const [command = '', ...args] = [...apt, ...step];
    if (run(command, args, { timeoutMs: 15 * minuteMs }) !== 0) return;
  }
}

/**
 * Finds a Chromium that starts, or installs one.
 *
 * @returns {Promise<string>} its path
 * @throws {Error} with one sentence for the person, where none can be had
 */
export async function findBrowser() {
  const chosen = process.env.CORRIDOR_CHROMIUM;
  if (chosen && !starts(chosen)) {
    throw new Error(`CORRIDOR_CHROMIUM is ${chosen}, which does not start: correct it or unset it.`);
  }
  for (const attempt of [() => {}, downloadPlaywrights, installDebians]) {
    attempt();
    const place = browserPlaces(here, await playwrightsPlace()).find(starts);
    if (place) return place;
  }
  throw new Error(
    'No Chromium could be found or installed: install Chromium or Chrome, or set CORRIDOR_CHROMIUM to its path, and try again.',
  );
}
