import { expect, test } from 'vitest';
import { measure, total } from '../../src/tools/budget.ts';
import type { Chunk, Way } from '../../src/tools/budget.ts';

const way: Way = { screens: ['src/Home.svelte'] };

function chunk(fileName: string, gzipBytes: number, modules: string[], imports: string[] = []): Chunk {
  return { fileName, isEntry: fileName === 'main.js', imports, modules, gzipBytes };
}

const built = [
  chunk('main.js', 100, ['src/main.ts'], ['shared.js']),
  chunk('shared.js', 10, ['src/core/shared.ts']),
  chunk('home.js', 5, ['src/Home.svelte'], ['shared.js', 'label.js']),
  chunk('label.js', 1, ['src/label.ts']),
  chunk('later.js', 1000, ['src/Later.svelte']),
];

test('each file counts once, static imports included', () => {
  expect(measure(built, way)).toEqual([
    { name: 'entry', files: ['main.js', 'shared.js'], gzipBytes: 110 },
    { name: 'src/Home.svelte', files: ['home.js', 'label.js'], gzipBytes: 6 },
  ]);
  expect(total(measure(built, way))).toBe(116);
});

test('circles between chunks end', () => {
  const circle = [
    chunk('main.js', 1, ['src/Home.svelte'], ['other.js']),
    chunk('other.js', 2, [], ['main.js']),
  ];
  expect(total(measure(circle, way))).toBe(3);
});

test('a screen that is nowhere stops the build instead of making the figure small', () => {
  expect(() => measure([chunk('main.js', 1, [])], way)).toThrow('src/Home.svelte');
});
