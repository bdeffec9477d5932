/** `npm run check`: every check that needs no browser, two at a time; says all that failed, not only the first. */
import { spawn } from 'node:child_process';
import { root } from './run.mjs';

/** What each npm script checks; the longest first, so that two at a time end together. */
const checks = {
  'check:lint': 'lint',
  'check:page': 'types of the page',
  'check:tests': 'types of the tests',
  'check:rooms': 'rooms',
  'check:core': 'types of core, without the DOM',
  'check:app': 'types of app, without the DOM',
  'check:workers': 'types of the service worker, without the page',
  'check:tools': 'types of the tools',
  'check:unused': 'unused code',
  'check:format': 'format',
};

/**
 * @typedef {{ name: string, passed: boolean, output: string, ms: number }} Outcome
 * @param {string} script
 * @param {string} name
 * @returns {Promise<Outcome>}
 */
function take(script, name) {
  const startedAtMs = Date.now();
  const child = spawn(`npm run --silent ${script}`, {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (/** @type {Buffer} */ text) => (output += text.toString()));
  child.stderr.on('data', (/** @type {Buffer} */ text) => (output += text.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) =>
      resolve({ name, passed: code === 0, output, ms: Date.now() - startedAtMs }),
    );
  });
}

/** @param {Outcome} outcome */
function say({ name, passed, output, ms }) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${(ms / 1000).toFixed(1)} s)`);
  if (!passed) console.log(output.trimEnd().replace(/^/gm, '    '));
}

/** @param {[string, string][]} waiting */
async function worker(waiting) {
  const failed = [];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const outcome = await take(...next);
    say(outcome);
    if (!outcome.passed) failed.push(outcome.name);
  }
  return failed;
}

const waiting = Object.entries(checks);
const failed = (await Promise.all([worker(waiting), worker(waiting)])).flat();
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
