import { expect, test } from 'vitest';
import { measure, total } from '../../src/tools/budget.ts';
import type { Chunk, Way } from '../../src/tools/budget.ts';

const way: Way = {
  screens: ['src/Home.svelte'],
  kinds: [{ name: 'largest scenario', module: /\?scenario$/ }],
};

function chunk(fileName: string, gzipBytes: number, modules: string[], imports: string[] = []): Chunk {
  return { fileName, isEntry: fileName === 'main.js', imports, modules, gzipBytes };
}

const built = [
  chunk('main.js', 100, ['src/main.ts'], ['shared.js']),
  chunk('shared.js', 10, ['src/core/shared.ts']),
  chunk('home.js', 5, ['src/Home.svelte'], ['shared.js', 'label.js']),
  chunk('label.js', 1, ['src/label.ts']),
  chunk('a.js', 20, ['scenarios/a.yaml?scenario']),
  chunk('b.js', 30, ['scenarios/b.yaml?scenario'], ['shared.js']),
  chunk('later.js', 1000, ['src/Later.svelte']),
];

test('each file counts once, static imports included, and only the largest scenario', () => {
  expect(measure(built, way)).toEqual([
    { name: 'entry', files: ['main.js', 'shared.js'], gzipBytes: 110 },
    { name: 'src/Home.svelte', files: ['home.js', 'label.js'], gzipBytes: 6 },
    { name: 'largest scenario', files: ['b.js'], gzipBytes: 30 },
  ]);
  expect(total(measure(built, way))).toBe(146);
});

test('a scenario inside the entry costs nothing more', () => {
  const inside = [chunk('main.js', 100, ['src/main.ts', 'src/Home.svelte', 'scenarios/a.yaml?scenario'])];
  expect(total(measure(inside, way))).toBe(100);
});

test('circles between chunks end', () => {
  const circle = [
    chunk('main.js', 1, ['src/Home.svelte', 'x?scenario'], ['other.js']),
    chunk('other.js', 2, [], ['main.js']),
  ];
  expect(total(measure(circle, way))).toBe(3);
});

test('a screen or a kind that is nowhere stops the build instead of making the figure small', () => {
  expect(() => measure([chunk('main.js', 1, [])], way)).toThrow('src/Home.svelte');
  expect(() => measure([chunk('main.js', 1, ['src/Home.svelte'])], way)).toThrow('largest scenario');
});
