import type { Rolldown } from 'vite';
import { expect, test } from 'vitest';
import { researchersOnly } from '../../src/tools/researchers-only.ts';

interface Given {
  imports?: string[];
  isDynamicEntry?: boolean;
  of?: string;
  css?: string[];
}

const chunk = (fileName: string, { imports = [], isDynamicEntry = false, of, css = [] }: Given = {}) =>
  ({
    type: 'chunk',
    fileName,
    isEntry: false,
    isDynamicEntry,
    imports,
    facadeModuleId: of ?? null,
    viteMetadata: { importedCss: new Set(css) },
  }) as unknown as Rolldown.OutputChunk;

test('what only the research room imports is left for it; what others import too is not', () => {
  const later = { isDynamicEntry: true };
  const bundle = [
    chunk('corridor.js', { css: ['all.css'] }),
    chunk('past.js', {
      ...later,
      imports: ['corridor.js', 'table.js'],
      of: '/r/src/ui/practise/Past.svelte',
    }),
    chunk('table.js', { css: ['table.css'] }),
    chunk('room.js', {
      ...later,
      imports: ['corridor.js', 'table.js', 'yaml.js'],
      of: 'C:\\r\\src\\ui\\research\\ResearchScreen.svelte',
      css: ['table.css', 'room.css'],
    }),
    chunk('yaml.js'),
  ];
  expect([...researchersOnly(bundle)].sort()).toEqual(['room.css', 'room.js', 'yaml.js']);
});
