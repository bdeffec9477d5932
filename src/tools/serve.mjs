/** Builds Corridor where needed and serves it on this computer only, until it is stopped. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { npm, root } from './run.mjs';

const firstPort = 4750;
const sources = ['src', 'scenarios', 'public', 'index.html', 'vite.config.ts', 'package-lock.json'];

/**
 * @param {string} path a file or a folder
 * @returns {number} when it, or anything in it, was last changed, in milliseconds; 0 where there is none
 */
export function changedAtMs(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => changedAtMs(join(path, name))));
}

/** Builds the page unless the last build is younger than all it is made of. */
export function buildWhereOld() {
  const builtAtMs = changedAtMs(join(root, 'dist/index.html'));
  if (sources.every((source) => changedAtMs(join(root, source)) < builtAtMs)) return;
  console.log('Building Corridor.');
  if (npm(['run', '--silent', 'build']) !== 0) throw new Error('The build failed (see above).');
}

/** Vite is a package, so it is loaded once the packages are installed. */
export async function serve() {
  install();
  buildWhereOld();
  const { preview } = await import('vite');
  const server = await preview({ root, logLevel: 'warn', preview: { port: firstPort, open: false } });
  console.log(`\nCorridor is running at ${server.resolvedUrls?.local[0]}\nStop it with Ctrl+C.`);
}
