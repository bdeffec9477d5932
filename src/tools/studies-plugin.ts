import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { problemLine } from '../core/problems/problem.ts';
import { loadStudy } from '../core/study/load.ts';
import { publish, writePublished } from '../core/study/published.ts';
import { shelfIn } from './shelf.ts';

const folder = 'scenarios/studies';

/**
 * Puts each study that comes with Corridor beside the page as `studies/<id>.json`, for `?study=<id>`. They are
 * examples, so what is done in them is marked as a trial. A problem stops the build.
 */
export function studies(): Plugin {
  let root = process.cwd();
  return {
    name: 'corridor-studies',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      const shelf = shelfIn(root);
      for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'))) {
        const { study, problems } = loadStudy(file, readFileSync(join(root, folder, file), 'utf8'), shelf);
        if (!study) throw new Error(`${file} has problems:\n${problems.map(problemLine).join('\n')}`);
        const source = writePublished(publish(study, shelf, true));
        this.emitFile({ type: 'asset', fileName: `studies/${basename(file, '.yaml')}.json`, source });
      }
    },
  };
}
