import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../../src/tools/run.mjs';

export interface Served {
  address: string;
  built: string;
  stop(): Promise<void>;
}

/** Builds the page into a directory of its own, so that nobody else's build changes it meanwhile. */
export async function buildInto(directory: string): Promise<void> {
  await build({ root, logLevel: 'error', build: { outDir: directory, emptyOutDir: true } });
}

/** Serves a built page on this computer only. */
export async function serveBuilt(directory: string, port = 0): Promise<Served> {
  if (!existsSync(join(directory, 'index.html'))) throw new Error('Nothing is built: npm run build');
  const server = await preview({
    root,
    // What the build is made by takes seconds to load, and serves nothing.
    configFile: false,
    logLevel: 'error',
    build: { outDir: directory },
    preview: { port, strictPort: port > 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the built page is not served');
  return { address, built: directory, stop: () => server.close() };
}

/** Where `npm run build` leaves the page. */
export const usualBuild = join(root, 'dist');
