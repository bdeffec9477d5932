import { expect, test } from 'vitest';
import { installReason } from '../../src/tools/install.mjs';

const svelte = { version: '5.0.0', integrity: 'sha512-a' };
const windowsOnly = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const wanted = {
  packages: { '': { version: '0.1.0' }, 'node_modules/svelte': svelte, 'node_modules/win': windowsOnly },
};

test.each([
  ['nothing was ever installed', null, 'not installed yet'],
  ['a package is missing', { packages: {} }, 'node_modules/svelte is missing'],
  ['a version differs', { 'node_modules/svelte': { ...svelte, version: '4.0.0' } }, 'is 4.0.0'],
  [
    'a content differs',
    { 'node_modules/svelte': { ...svelte, integrity: 'sha512-x' } },
    'package-lock.json says',
  ],
  ['one is too many', { 'node_modules/svelte': svelte, 'node_modules/old': svelte }, 'no longer in'],
])('installs where %s', (_case, found, reason) => {
  const lock = found && 'packages' in found ? found : found && { packages: found };
  expect(installReason(wanted, lock as typeof wanted | null)).toContain(reason);
});

test.each([
  ['all is there', { 'node_modules/svelte': svelte, 'node_modules/win': windowsOnly }],
  ['only what other systems need is missing', { 'node_modules/svelte': svelte }],
])('installs nothing where %s', (_case, packages) => {
  expect(installReason(wanted, { packages })).toBeNull();
});
