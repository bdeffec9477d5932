/**
 * The rooms of `src/` and what each may use: the one table from which both the
 * dependency-cruiser rules and the eslint-plugin-boundaries policies are made.
 *
 * @typedef {object} Exception
 * @property {string} package a package that only some files of the room may import
 * @property {string[]} files those files, or folders (ending in `/`), from the repository's root
 *
 * @typedef {object} Room
 * @property {string[]} imports the rooms this room may import, itself included
 * @property {string[]} packages the packages every file of the room may import
 * @property {Exception[]} exceptions packages that only the named files may import
 * @property {boolean} node whether the room may import Node's built-in modules
 * @property {string} instead what to do instead of breaking the rule: one sentence for the person it stops
 */

/** @type {Record<string, Room>} */
export const rooms = {
  core: {
    imports: ['core'],
    packages: ['xstate', 'valibot'],
    exceptions: [
      { package: 'yaml', files: ['src/core/written/read-yaml.ts'] },
      {
        package: 'd3-dsv',
        files: ['src/core/returns/', 'src/core/pool/', 'src/core/survey/foreign/sheets/csv.ts'],
      },
      { package: 'fflate', files: ['src/core/unzip.ts', 'src/core/pool/'] },
    ],
    node: false,
    instead: 'core knows no other room: take what you need as an argument, described in core/ports.ts.',
  },
  app: {
    imports: ['app', 'core'],
    packages: ['xstate'],
    exceptions: [],
    node: false,
    instead: 'app uses only core: describe stores and runners in core/ports.ts and let main.ts pass them in.',
  },
  storage: {
    imports: ['storage', 'core'],
    packages: ['dexie', 'valibot'],
    exceptions: [],
    node: false,
    instead:
      'storage implements the ports of core and nothing else: move what is not about the disk to core.',
  },
  workers: {
    imports: ['workers', 'core'],
    packages: ['papaparse', 'fflate', 'client-zip', 'age-encryption'],
    exceptions: [],
    node: false,
    instead: 'workers run core and heavy packages off the main thread: everything else arrives in a message.',
  },
  tools: {
    imports: ['tools', 'core', 'workers'],
    packages: [
      ...['yaml', 'valibot', 'vite', 'tsx', 'svelte', '@dicebear/core', '@dicebear/open-peeps', 'roughjs'],
      ...['eslint', 'typescript-eslint', 'eslint-plugin-svelte', 'eslint-plugin-boundaries'],
      ...['@playwright/test', 'typescript', '@valibot/to-json-schema', '@sveltejs/vite-plugin-svelte'],
      '@cyclonedx/cyclonedx-library',
    ],
    exceptions: [
      { package: 'xstate', files: ['src/tools/benching/'] },
      { package: 'lighthouse', files: ['src/tools/benching/lighthouse.ts'] },
      { package: 'papaparse', files: ['src/tools/benching/pool/'] },
      { package: 'csv-stringify', files: ['src/tools/benching/pool/'] },
      { package: '@duckdb/node-api', files: ['src/tools/benching/pool/'] },
    ],
    node: true,
    instead:
      'tools are commands about core: a new package for them is added to rooms.mjs, other rooms never.',
  },
  ui: {
    imports: ['ui', 'app', 'core'],
    packages: [
      ...['svelte', '@fontsource/literata', 'uqr'],
      ...['@dagrejs/dagre', 'd3-scale', 'd3-shape', 'd3-array'],
    ],
    exceptions: [],
    node: false,
    instead:
      'ui reaches the disk and the threads only through a deed of app, never by itself, not even by a type.',
  },
};

/** The files that wire the rooms together and may import all of them; no room imports them. */
export const wiring = ['src/main.ts', 'src/one-file.ts', 'src/wiring.ts'];

/** The sentence that every message about rooms ends with. */
export const law =
  'Everybody may import core; only ui may import app, only tools workers; nobody imports storage or ui; main.ts wires them.';
