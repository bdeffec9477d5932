import { relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';
import { budgetBytes, firstChoice, measure, total } from './budget.ts';
import type { Chunk, Part, Way } from './budget.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

function report(parts: readonly Part[], largestBytes: number, limitBytes: number): string {
  const lines = parts.map((part) => `  ${kB(part.gzipBytes).padStart(9)}  ${part.name}`);
  const sum = `JavaScript before the first choice, gzip: ${kB(total(parts))} of ${kB(limitBytes)}`;
  const data = `and as data ${kB(largestBytes)}, the largest scenario`;
  return [sum, ...lines, data].join('\n');
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

/** In bytes of gzip. */
function largestScenario(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): number {
  const scenarios = outputs.filter(
    (output) => output.type === 'asset' && output.fileName.startsWith('scenarios/'),
  );
  return Math.max(0, ...scenarios.map((file) => (file.type === 'asset' ? gzipSync(file.source).length : 0)));
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
        this.info(report(parts, largestScenario(Object.values(bundle)), limitBytes));
        if (total(parts) <= limitBytes) return;
        this.error(
          `A student would download ${kB(total(parts))} before the first choice, more than ${kB(limitBytes)}: load later what is not needed so early.`,
        );
      },
    },
  };
}
