/** Starting other programs, with Node's built-ins only. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} Limits
 * @property {Record<string, string>} [env] added to the environment
 * @property {number} [timeoutMs] the program is stopped after this time
 */

/**
 * Runs a program in the repository's root, its output on this terminal, and waits for it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {Limits} [limits]
 * @returns {number} its exit code; 1 where it could not start or was stopped
 */
export function run(command, args, { env = {}, timeoutMs } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: timeoutMs,
  });
  return result.status ?? 1;
}

/**
 * Runs npm: the one that started us, else the one on the PATH (on Windows a script, which needs a shell).
 *
 * @param {string[]} args
 * @param {Limits} [limits]
 */
export function npm(args, limits) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('npm-cli.js')) return run(process.execPath, [started, ...args], limits);
  if (process.platform === 'win32') return run('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], limits);
  return run('npm', args, limits);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {number} [timeoutMs]
 * @returns {boolean} whether it starts and ends well within that time; its output is not shown
 */
export function works(command, args, timeoutMs = 30_000) {
  return spawnSync(command, args, { stdio: 'ignore', timeout: timeoutMs }).status === 0;
}
