import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  hasInstallScript?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const { dependencies, devDependencies } = read('package.json') as Package;
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

/** A whole version and nothing around it: `^1.2.3`, `1.x`, `latest` and addresses are something else tomorrow. */
const exact = /^\d+\.\d+\.\d+(?:-[0-9a-z.-]+)?$/;

test.each(Object.entries({ ...dependencies, ...devDependencies }))(
  '%s is pinned to one version (%s), which is the locked one',
  (name, version) => {
    expect(version).toMatch(exact);
    expect(packages[`node_modules/${name}`]?.version).toBe(version);
  },
);

test('what a package contains is fixed by its hash', () => {
  const loose = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
  expect(loose.map(([path]) => path)).toEqual([]);
});

test('no package comes from elsewhere than the npm registry', () => {
  const elsewhere = locked.filter(
    ([, { resolved = '' }]) => resolved !== '' && !resolved.startsWith('https://registry.npmjs.org/'),
  );
  expect(elsewhere.map(([path]) => path)).toEqual([]);
});

test('no package in the page has anything to run when it is installed, and nothing is run', () => {
  const running = locked.filter(([, { dev, hasInstallScript }]) => hasInstallScript && !dev);
  expect(running.map(([path]) => path)).toEqual([]);
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true');
});
