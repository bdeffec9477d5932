import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import rules from '../../../src/tools/rules/dependency-cruiser.mjs';
import { linter } from '../../support/lint.ts';
import { madeUpFolder } from '../../support/made-up-folder.ts';

/** The law, written a second time: a change of the table in rooms.mjs has to be meant. */
const arrows: Record<string, string[]> = {
  core: ['core'],
  app: ['app', 'core'],
  storage: ['storage', 'core'],
  workers: ['workers', 'core'],
  tools: ['tools', 'core', 'workers'],
  ui: ['ui', 'app', 'core'],
};
const names = Object.keys(arrows);
const pairs = names.flatMap((from) => names.map((to) => ({ from, to, allowed: arrows[from]!.includes(to) })));

const packages: { file: string; name: string; allowed: boolean }[] = [
  { file: 'core/a-xstate', name: 'xstate', allowed: true },
  { file: 'core/a-valibot', name: 'valibot', allowed: true },
  { file: 'core/a-dexie', name: 'dexie', allowed: false },
  { file: 'core/a-svelte', name: 'svelte', allowed: false },
  { file: 'core/a-node', name: 'node:fs', allowed: false },
  { file: 'core/a-yaml', name: 'yaml', allowed: false },
  { file: 'core/written/read-yaml', name: 'yaml', allowed: true },
  { file: 'core/a-d3-dsv', name: 'd3-dsv', allowed: false },
  { file: 'core/returns/a-d3-dsv', name: 'd3-dsv', allowed: true },
  { file: 'core/survey/foreign/sheets/csv', name: 'd3-dsv', allowed: true },
  { file: 'core/a-fflate', name: 'fflate', allowed: false },
  { file: 'core/unzip', name: 'fflate', allowed: true },
  { file: 'app/a-xstate', name: 'xstate', allowed: true },
  { file: 'app/a-valibot', name: 'valibot', allowed: false },
  { file: 'app/a-node', name: 'node:fs', allowed: false },
  { file: 'storage/a-dexie', name: 'dexie', allowed: true },
  { file: 'storage/a-xstate', name: 'xstate', allowed: false },
  { file: 'tools/a-yaml', name: 'yaml', allowed: true },
  { file: 'tools/a-node', name: 'node:fs', allowed: true },
  { file: 'tools/a-dexie', name: 'dexie', allowed: false },
  { file: 'ui/a-svelte', name: 'svelte', allowed: true },
  { file: 'ui/a-dexie', name: 'dexie', allowed: false },
];

function madeUpRooms(): Record<string, string> {
  const files: Record<string, string> = {
    'package.json': JSON.stringify({ type: 'module', dependencies: {} }),
    'tsconfig.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
    'src/core/circle.ts': "export { b } from './circle-back.ts';",
    'src/core/circle-back.ts': "import './circle.ts'; export const b = 1;",
    'src/core/dangling.ts': "import './gone.ts';",
    'src/main.ts': names.map((name) => `import './${name}/thing.ts';`).join('\n'),
    'src/ui/to-main.ts': "import '../main.ts';",
  };
  for (const name of names) files[`src/${name}/thing.ts`] = 'export type Thing = 1; export const thing = 1;';
  for (const { from, to } of pairs) {
    files[`src/${from}/to-${to}.ts`] = `import { thing } from '../${to}/thing.ts';\nthing;`;
    files[`src/${from}/type-of-${to}.ts`] = `import type { Thing } from '../${to}/thing.ts';\nthing;`;
    files[`src/${from}/ToType-${to}.svelte`] =
      `<script lang="ts">\n  import type { Thing } from '../${to}/thing.ts';\n  let { a }: { a: Thing } = $props();\n</script>\n{a}`;
  }
  for (const { file, name } of packages) {
    files[`src/${file}.ts`] = `import '${name}';`;
    if (name.startsWith('node:')) continue;
    files[`node_modules/${name}/package.json`] = JSON.stringify({
      name,
      version: '1.0.0',
      exports: './x.js',
    });
    files[`node_modules/${name}/x.js`] = '';
  }
  return files;
}

/** Rules by the file that breaks them, from its folder `src/` on. */
type Found = Map<string, string[]>;

function add(found: Found, file: string, rule: string): void {
  found.set(file, [...(found.get(file) ?? []), rule]);
}

async function byDependencyCruiser(folder: string): Promise<Found> {
  const { forbidden, options } = rules as { forbidden: []; options: ICruiseOptions };
  const result = await cruise(['src'], {
    ...options,
    baseDir: folder,
    ruleSet: { forbidden },
    validate: true,
  });
  const found: Found = new Map();
  for (const violation of (result.output as ICruiseResult).summary.violations) {
    add(found, violation.from.replace('src/', ''), violation.rule.name);
  }
  return found;
}

async function byBoundaries(folder: string): Promise<Found> {
  const found: Found = new Map();
  for (const result of await linter(folder).lintFiles(['src'])) {
    for (const message of result.messages) {
      if (message.ruleId !== 'boundaries/dependencies') continue;
      add(found, result.filePath.replaceAll('\\', '/').replace(/^.*\/src\//, ''), message.message);
    }
  }
  return found;
}

let cruised: Found;
let linted: Found;
let forget: () => void;

beforeAll(async () => {
  const folder = madeUpFolder(madeUpRooms(), (then) => (forget = then));
  [cruised, linted] = await Promise.all([byDependencyCruiser(folder), byBoundaries(folder)]);
}, 60_000);
afterAll(() => forget());

describe.each(pairs)('$from to $to', ({ from, to, allowed }) => {
  test(`is ${allowed ? 'open' : 'closed'}`, () => {
    expect(cruised.has(`${from}/to-${to}.ts`)).toBe(!allowed);
    expect(linted.has(`${from}/to-${to}.ts`)).toBe(!allowed);
  });
  test('holds for types, too', () => {
    expect(cruised.has(`${from}/type-of-${to}.ts`)).toBe(!allowed);
    expect(linted.has(`${from}/type-of-${to}.ts`)).toBe(!allowed);
  });
  test('holds for types in a component, too', () => {
    expect(linted.has(`${from}/ToType-${to}.svelte`)).toBe(!allowed);
  });
});

test.each(packages)('$name in $file is allowed: $allowed', ({ file, allowed }) => {
  expect(cruised.has(`${file}.ts`)).toBe(!allowed);
  expect(linted.has(`${file}.ts`)).toBe(!allowed);
});

test('main.ts wires all rooms, and nobody imports it', () => {
  expect(cruised.get('main.ts')).toBeUndefined();
  expect(linted.get('main.ts')).toBeUndefined();
  expect(cruised.get('ui/to-main.ts')).toContain('nobody-imports-main');
  expect(linted.has('ui/to-main.ts')).toBe(true);
});

test('circles and dangling imports are found', () => {
  expect([...cruised.values()].flat()).toContain('no-circle');
  expect(cruised.get('core/dangling.ts')).toContain('no-dangling');
});

test('a message says what to do instead', () => {
  expect(linted.get('core/to-ui.ts')?.join()).toContain('core/ports.ts');
});
