import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import type { Lock } from './sbom.ts';
import { billOfMaterials, packageFolder } from './sbom.ts';

/** Where the bill of materials lies in the build. */
const sbomFile = 'sbom.cdx.json';

/** Adds the bill of materials to the build. */
export function sbom(): Plugin {
  let root = '';
  return {
    name: 'corridor-sbom',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk'
          ? output.moduleIds.flatMap((id) => [id, ...workerModules(this.getModuleInfo(id)?.meta)])
          : output.originalFileNames,
      );
      const packages = new Set(files.flatMap((file) => packageFolder(file) ?? []));
      const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
      this.emitFile({ type: 'asset', fileName: sbomFile, source: billOfMaterials(lock, packages) });
    },
  };
}

/** What `worker-plugin.ts` says is in a worker's script. */
const workerModules = (meta: Rolldown.CustomPluginOptions = {}) => (meta.workerModules ?? []) as string[];
