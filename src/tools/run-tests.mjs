/** Everything that has to hold, in the order in which a failure is cheapest to find. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { install } from './install.mjs';
import { npm, root } from './run.mjs';
import { closingLine, countPlaywright, countPromises, countVitest, readCounts } from './test-counts.mjs';

/** Those that no journey tries, and that take a minute at most: the others are for `npm run promises`. */
const quickPromises = ['1', '3', '4'];

const cache = join(root, 'node_modules/.cache/corridor');
const unitsReport = join(cache, 'units.json');
/** Written there by tests/journeys/playwright.config.ts. */
const journeysReport = join(cache, 'journeys.json');
/** Written there by tests/promises/run.ts. */
const promisesReport = join(cache, 'promises.json');

/**
 * @param {string} chromium the path of a browser
 * @returns {{ heading: string, args: string[], env?: Record<string, string> }[]} what npm runs, in order
 */
function steps(chromium) {
  const toReport = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitsReport}`];
  return [
    { heading: 'Checks: types, lint, rooms, unused code, format', args: ['run', '--silent', 'check'] },
    { heading: 'Scenarios', args: ['run', '--silent', 'check:scenarios'] },
    { heading: 'Surveys', args: ['run', '--silent', 'check:surveys'] },
    { heading: 'Studies', args: ['run', '--silent', 'check:studies'] },
    { heading: 'Unit and component tests', args: ['run', '--silent', 'units', '--', ...toReport] },
    { heading: 'Build', args: ['run', '--silent', 'build'] },
    {
      heading: `Journeys in ${chromium}`,
      args: ['run', '--silent', 'journeys'],
      env: { CORRIDOR_CHROMIUM: chromium },
    },
    {
      heading: 'Promises, in short',
      args: ['run', '--silent', 'promises', '--', ...quickPromises, '--short', '--built'],
      env: { CORRIDOR_CHROMIUM: chromium },
    },
  ];
}

/** @param {ReturnType<typeof steps>[number]} step */
function take({ heading, args, env = {} }) {
  console.log(`\n== ${heading}`);
  const startedAtMs = Date.now();
  const code = npm(args, { env });
  console.log(
    `== ${code === 0 ? 'done' : `FAILED (exit code ${code})`} in ${seconds(Date.now() - startedAtMs)}`,
  );
  return code;
}

/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/** @returns {Promise<number>} the exit code: that of the first step that failed, or 0 */
export async function runTests() {
  install();
  const chromium = await findBrowser();
  rmSync(cache, { recursive: true, force: true });
  let code = 0;
  for (const step of steps(chromium)) {
    code = take(step);
    if (code !== 0) break;
  }
  const counts = [
    readCounts(unitsReport, countVitest),
    readCounts(journeysReport, countPlaywright),
    readCounts(promisesReport, countPromises),
  ];
  console.log(`\n${closingLine(counts)}`);
  return code;
}
