import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';

const wanted = /^(.*)\?worker-source$/;

/**
 * `import { source } from './x.worker.ts?worker-source'` is that worker with all it imports, as one script in a string.
 * Vite's own inline workers are started in a way that the page's security policy refuses.
 */
export function workerSource(): Plugin {
  return {
    name: 'corridor-worker-source',
    enforce: 'pre',
    async load(id) {
      const [, file] = wanted.exec(id) ?? [];
      if (file === undefined) return null;
      this.addWatchFile(file);
      const { code, moduleIds } = await bundled(file);
      return {
        code: `export const source = ${JSON.stringify(code)};`,
        moduleType: 'js' as const,
        meta: { workerModules: moduleIds },
      };
    },
  };
}

async function bundled(input: string): Promise<Rolldown.OutputChunk> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      target: 'es2022',
      write: false,
      rolldownOptions: { input, output: { format: 'iife' } },
      modulePreload: false,
    },
  });
  const [{ output }] = (Array.isArray(built) ? built : [built]) as [Rolldown.RolldownOutput];
  return output[0];
}
