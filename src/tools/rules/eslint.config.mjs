import boundaries from 'eslint-plugin-boundaries';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-eslint';
import { boundaryOptions, boundarySettings } from './boundaries.mjs';
import { effectComment } from './effect-comment.mjs';
import { fileName } from './file-name.mjs';
import {
  always,
  asking,
  keeping,
  leaving,
  network,
  refuse,
  surroundings,
  svelteStore,
} from './forbidden.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scripts = ['**/*.ts', '**/*.mjs', '**/*.svelte'];
const tests = ['tests/**'];

/** Type information for everything but components, where each file would start the type checker anew. */
const typed = {
  projectService: { allowDefaultProject: ['vite.config.ts'], defaultProject: 'src/tools/tsconfig.json' },
  tsconfigRootDir: root,
};

const habits = {
  files: scripts,
  plugins: { corridor: { rules: { 'effect-comment': effectComment, 'file-name': fileName } } },
  /** @type {import('eslint').Linter.RulesRecord} */
  rules: {
    'corridor/effect-comment': 'error',
    'corridor/file-name': 'error',
    eqeqeq: 'error',
    'max-lines': ['error', 200],
    'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-restricted-imports': ['error', { paths: [svelteStore] }],
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    'prefer-const': 'error',
    '@typescript-eslint/consistent-type-imports': 'error',
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/restrict-plus-operands': ['error', { allowNumberAndString: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  },
};

/** What depends on types in a component is for svelte-check. */
const components = {
  files: ['**/*.svelte', '**/*.svelte.ts'],
  languageOptions: { parserOptions: { parser: ts.parser } },
  /** @type {import('eslint').Linter.RulesRecord} */
  rules: {
    'prefer-const': 'off',
    'svelte/prefer-const': ['error', { excludedRunes: ['$props', '$state'] }],
    'svelte/no-at-html-tags': 'error',
  },
};

/** The linter does not see a JSDoc cast; tsc does. */
const plainScripts = {
  files: ['**/*.mjs'],
  /** @type {import('eslint').Linter.RulesRecord} */
  rules: { '@typescript-eslint/no-unsafe-argument': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
};

/**
 * Who may say what: the last matching entry holds.
 *
 * @type {{ files: string[], rules: import('eslint').Linter.RulesRecord }[]}
 */
const vocabulary = [
  { files: ['src/**'], rules: refuse(always, network, asking, leaving, keeping) },
  {
    files: ['src/ui/where.svelte.ts', 'src/ui/parts/leave.ts'],
    rules: refuse(always, network, asking, keeping),
  },
  { files: ['src/workers/service-worker.ts'], rules: refuse(always, network, leaving, keeping) },
  { files: ['src/storage/**'], rules: refuse(always, network, asking, leaving) },
  { files: ['src/storage/beside.ts'], rules: refuse(always, network, leaving) },
  {
    files: ['src/core/**', 'src/app/**'],
    rules: refuse(always, network, asking, leaving, keeping, surroundings),
  },
  { files: ['src/tools/**'], rules: refuse(always) },
  { files: ['src/tools/rules/{eslint.config,dependency-cruiser}.mjs'], rules: refuse() },
];

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'test-results/'] },
  { files: scripts, extends: [ts.configs.strictTypeChecked], languageOptions: { parserOptions: typed } },
  ...svelte.configs.recommended,
  habits,
  components,
  { files: ['**/*.svelte'], extends: [ts.configs.disableTypeChecked] },
  plainScripts,
  {
    files: ['src/**'],
    plugins: { boundaries },
    settings: boundarySettings,
    rules: { 'boundaries/dependencies': ['error', boundaryOptions], 'boundaries/no-unknown-files': 'error' },
  },
  ...vocabulary,
  {
    files: tests,
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect.any() is of type any, and so are a component's exports to the linter.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
);
