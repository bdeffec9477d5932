import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Rooms of which nothing comes before the first choice. */
const later = /\/src\/core\/(?:backup|participation|returns|study|support|survey|written)\//;
const mark = '?loaded-later';

/**
 * Gives the rooms that are loaded later a copy of valibot of their own. The package is one module, so that all they use
 * of it would come before the first choice: a kilobyte that nobody needs so early.
 */
export function loadedLater(): Plugin {
  return {
    name: 'corridor-loaded-later',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer) {
      if (source !== 'valibot' || !importer || !later.test(importer.replaceAll('\\', '/'))) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && { id: found.id + mark, moduleSideEffects: false };
    },
    load: (id) => (id.endsWith(mark) ? readFileSync(id.slice(0, -mark.length), 'utf8') : null),
  };
}
