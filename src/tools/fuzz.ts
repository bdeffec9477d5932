/**
 * `npm run fuzz`: changes scenarios in every way and looks whether they are still answered as promised. Options:
 * `-- --count 100000 --seed 1`; a seed that failed is tried again with `--count 1`.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandLine } from './command-line.ts';
import { groundsIn } from './fuzzing/grounds.ts';
import { trialText } from './fuzzing/trial.ts';
import type { Said } from './fuzzing/trials.ts';

/** Far longer than any trial takes on a slow machine. */
const hangsAfterMs = 120_000;
const saysEveryMs = 30_000;
const root = process.cwd();

const options = {
  count: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
} as const;
const { values } = commandLine({ options });
const [count, first] = [wholeNumber('count', values.count), wholeNumber('seed', values.seed)];
const startedAtMs = Date.now();
let at = { seed: first, sinceMs: startedAtMs };

const file = fileURLToPath(new URL('./fuzzing/trials.ts', import.meta.url));
const trials = fork(file, [root, `${first}`, `${count}`]);
trials.on('message', (said: Said) => {
  if (said === 'done') leave(`${count} trials from seed ${first}: every promise was kept`, 0);
  else if ('at' in said) at = { seed: said.at, sinceMs: Date.now() };
  else fail(said.seed, said.broken);
});
trials.once('exit', (code) => fail(at.seed, `the trials ended with exit code ${code ?? 'none'}`));

setInterval(() => {
  if (Date.now() - at.sinceMs > hangsAfterMs) fail(at.seed, `it takes longer than ${hangsAfterMs / 1000} s`);
}, 1000);
setInterval(() => console.log(`${at.seed - first} of ${count} trials (${seconds()})`), saysEveryMs);

function fail(seed: number, broken: string): void {
  const folder = join(root, 'test-results');
  const written = join(folder, `fuzz-${seed}.yaml`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(written, trialText(seed, groundsIn(root)));
  leave(`FAILED with seed ${seed}, whose text is in ${written}:\n${broken}`, 1);
}

function leave(line: string, code: number): void {
  console.log(`${line} (${seconds()})`);
  trials.kill('SIGKILL');
  process.exit(code);
}

function seconds(): string {
  return `${((Date.now() - startedAtMs) / 1000).toFixed(0)} s`;
}

function wholeNumber(name: string, text: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text);
  console.error(`--${name} must be a whole number from 1 to 999999999, and is ${text}`);
  process.exit(2);
}
