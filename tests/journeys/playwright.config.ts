import { defineConfig } from '@playwright/test';

const port = Number(process.env.CORRIDOR_JOURNEYS_PORT ?? 4783);
const address = `http://localhost:${port}/`;
const chromium = process.env.CORRIDOR_CHROMIUM;
const isRoot = process.getuid?.() === 0;

/** Journeys walk the built page, as `npm test` built it. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.{journey,spec,test}.ts',
  outputDir: '../../node_modules/.cache/journeys',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../../node_modules/.cache/corridor/journeys.json' }]],
  use: {
    baseURL: address,
    screenshot: 'only-on-failure',
    // Journeys that are about the service worker let it in.
    serviceWorkers: 'block',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '../..',
    url: address,
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
