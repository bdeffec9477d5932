import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { budget } from './src/tools/budget-plugin.ts';
import { builtFor, modernDexie } from './src/tools/built-for.ts';
import { csp } from './src/tools/csp-plugin.ts';
import { drawings } from './src/tools/drawings/plugin.ts';
import { firstPaint } from './src/tools/first-paint-plugin.ts';
import { firstLoad } from './src/tools/first-load.ts';
import { loadedLater } from './src/tools/loaded-later-plugin.ts';
import { offline } from './src/tools/offline-plugin.ts';
import { pseudoWords } from './src/tools/pseudo-plugin.ts';
import { sbom } from './src/tools/sbom-plugin.ts';
import { scenarios } from './src/tools/scenarios-plugin.ts';
import { studies } from './src/tools/studies-plugin.ts';
import { noWaysOut } from './src/tools/ways-out-plugin.ts';
import { workerSource } from './src/tools/worker-plugin.ts';
import { homeWords } from './src/ui/words/en/home.ts';

/** Tests that put something in a module's place, which others would then meet. */
const replacesModules = 'tests/**/*.alone.test.ts';

export default defineConfig({
  base: './',
  plugins: [
    svelte({ configFile: false }),
    loadedLater(),
    drawings(),
    scenarios(),
    studies(),
    pseudoWords(),
    workerSource(),
    csp(),
    firstPaint(homeWords),
    sbom(),
    offline(),
    noWaysOut(),
    budget(),
  ],
  resolve: modernDexie,
  build: {
    ...builtFor,
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoad }] } } },
  },
  test: {
    // Tests of the rules start whole tools, which takes its time on a busy machine.
    testTimeout: 30_000,
    // By itself it leaves one core idle, which on two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          environment: 'node',
          include: ['tests/{core,app,storage,workers,tools}/**/*.test.ts'],
          exclude: [replacesModules],
          // Loading everything anew for each file took half of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', environment: 'node', include: [replacesModules] },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'components',
          environment: 'jsdom',
          include: ['tests/ui/**/*.test.ts'],
          setupFiles: ['tests/support/dialog-in-jsdom.ts'],
        },
      },
    ],
  },
});
