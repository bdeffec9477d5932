import type { Plugin } from 'vite';
import { serviceWorkerFile } from './offline-plugin.ts';
import { waysOut, waysOutOfPage } from './ways-out.ts';

/** The one module of the page that asks for files: scenarios and studies that lie beside it. It does so in one place. */
const filesBeside = '/src/storage/beside.ts';

/** Fails the build where a way out of the page is in it, in our own words or in a package's. */
export function noWaysOut(): Plugin {
  return {
    name: 'corridor-no-ways-out',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const text = output.type === 'chunk' ? output.code : String(output.source);
          const { fileName } = output;
          const isScript = fileName.endsWith('.js');
          const asks = output.type === 'chunk' && output.moduleIds.some((id) => id.endsWith(filesBeside));
          const mostFetches = fileName === serviceWorkerFile ? Infinity : Number(asks);
          const found = isScript ? waysOut(text, mostFetches) : [];
          if (fileName.endsWith('.html')) found.push(...waysOutOfPage(text));
          if (found.length > 0)
            this.error(`${fileName} has a way out of the page: ${[...new Set(found)].join(', ')}`);
        }
      },
    },
  };
}
