import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { partsOf } from '../../../src/tools/one-file/build.ts';

const chunk = (...modules: string[]) =>
  ({ type: 'chunk', code: 'code', moduleIds: modules.map((path) => `/root/${path}`) }) as never;
const style = { type: 'asset', fileName: 'assets/style-1.css', source: 'p {}' } as never;
const parts = (...output: never[]) =>
  partsOf('/root', output as unknown as Rolldown.RolldownOutput['output']);

test('the one file is one script and one style', () => {
  expect(parts(chunk('src/one-file.ts'), style)).toEqual({ script: 'code', style: 'p {}' });
  expect(() => parts(chunk('src/one-file.ts'), chunk('src/b.ts'), style)).toThrow(/as several/);
  expect(() => parts(chunk('src/one-file.ts'))).toThrow(/as several/);
});

test('what is for researchers or authors is not in it', () => {
  for (const stray of [
    'src/ui/research/Pool.svelte',
    'src/core/pool/merge.ts',
    'src/ui/writing/writing.ts',
  ]) {
    expect(() => parts(chunk('src/one-file.ts', stray), style)).toThrow(`${stray} is not for students`);
  }
});
