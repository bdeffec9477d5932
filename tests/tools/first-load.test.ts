import { expect, test } from 'vitest';
import { firstLoad } from '../../src/tools/first-load.ts';

const importers: Record<string, string[]> = {
  main: [],
  screen: ['main'],
  'shared-by-both': ['later', 'screen'],
  later: [],
  'of-later': ['later'],
  'round-a': ['round-b'],
  'round-b': ['round-a'],
};
const graph = {
  getModuleInfo: (id: string) =>
    importers[id] ? { isEntry: id === 'main', importers: importers[id] } : null,
};

test.each(['main', 'screen', 'shared-by-both'])('%s is needed at once', (id) => {
  expect(firstLoad(id, graph)).toBe('corridor');
});

test.each(['later', 'of-later', 'round-a', 'unknown'])('%s is loaded later', (id) => {
  expect(firstLoad(id, graph)).toBeNull();
});
