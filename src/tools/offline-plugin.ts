import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin, Rolldown } from 'vite';
import { researchersOnly } from './researchers-only.ts';

/** Where the service worker lies in the build: at the top, because it serves only what lies below it. */
export const serviceWorkerFile = 'service-worker.js';

/** Files of the build that a student never needs while playing. */
const notForStudents = [/^corridor\.html$/, /\.map$/, /\.schema\.json$/, /^sbom\./];

export interface Built {
  file: string;
  content: string | Uint8Array;
}

/**
 * The service worker as JavaScript, with the list of files that it keeps and a version that changes with any of them.
 *
 * @param source TypeScript without imports
 */
export function serviceWorker(source: string, built: readonly Built[]): string {
  const kept = built
    .filter(({ file }) => !notForStudents.some((pattern) => pattern.test(file)))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  const hash = createHash('sha256');
  for (const { file, content } of kept) hash.update(file).update('\0').update(content).update('\0');
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  const files = JSON.stringify(kept.map(({ file }) => `./${file}`));
  return `const version = '${hash.digest('hex').slice(0, 16)}';\nconst precache = ${files};\n${outputText}`;
}

/** Adds the service worker to the build. What lies in `public/` is copied as it is, so no bundle names it. */
export function offline(): Plugin {
  let root = '';
  return {
    name: 'corridor-offline',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const later = researchersOnly(outputs);
        const built = [
          ...outputs.filter(({ fileName }) => !later.has(fileName)).map(contentOf),
          ...readdirSync(join(root, 'public')).map((file) => ({
            file,
            content: readFileSync(join(root, 'public', file)),
          })),
        ];
        const source = readFileSync(join(root, 'src/workers/service-worker.ts'), 'utf8');
        this.emitFile({ type: 'asset', fileName: serviceWorkerFile, source: serviceWorker(source, built) });
      },
    },
  };
}

function contentOf(output: Rolldown.OutputChunk | Rolldown.OutputAsset): Built {
  return { file: output.fileName, content: output.type === 'chunk' ? output.code : output.source };
}
