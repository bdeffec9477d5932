import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { budgetBytes, firstChoice, measure, total } from './budget.ts';
import type { Chunk, Part, Way } from './budget.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function report(parts: readonly Part[], limitBytes: number): string {
  const lines = parts.map((part) => `  ${kB(part.gzipBytes).padStart(9)}  ${part.name}`);
  const sum = `JavaScript before the first choice, gzip: ${kB(total(parts))} of ${kB(limitBytes)}`;
  return [sum, ...lines].join('\n');
}

function describe(chunk: Rolldown.OutputChunk, root: string): Chunk {
  return {
    fileName: chunk.fileName,
    isEntry: chunk.isEntry,
    imports: chunk.imports,
    modules: chunk.moduleIds.map((id) => relative(root, id).replaceAll('\\', '/')),
    gzipBytes: gzipSync(chunk.code).length,
  };
}

/** Prints what a student downloads before the first choice, and fails the build above the limit. */
export function budget(limitBytes: number = budgetBytes, way: Way = firstChoice): Plugin {
  let root = '';
  return {
    name: 'corridor-budget',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      // After Vite has written its preloading into the chunks.
      order: 'post',
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
        const parts = measure(
          chunks.map((chunk) => describe(chunk, root)),
          way,
        );
        this.info(report(parts, limitBytes));
        if (total(parts) <= limitBytes) return;
        this.error(
          `A student would download ${kB(total(parts))} before the first choice, more than ${kB(limitBytes)}: load later what is not needed so early.`,
        );
      },
    },
  };
}
