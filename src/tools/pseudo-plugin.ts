import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const words = /\/src\/ui\/words\/en\/[\w-]+\.ts$/;

/**
 * While the page is being worked on, passes all its words through `ui/writing/pseudo.ts`: with `?words=pseudo` in the
 * address they look like another language's, so that a sentence that stands outside them is seen. Never in a build.
 */
export function pseudoWords(): Plugin {
  return {
    name: 'corridor-pseudo-words',
    enforce: 'pre',
    apply: (_, { command, mode }) => command === 'serve' && mode !== 'test',
    load(id) {
      if (!words.test(id.replaceAll('\\', '/'))) return null;
      const source = readFileSync(id, 'utf8');
      const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      const plain = JSON.stringify(`${id}?plain`);
      return [
        `import * as plain from ${plain};`,
        `import { disguised } from '/src/ui/writing/pseudo.ts';`,
        ...names.map((name) => `export const ${name} = disguised(plain.${name});`),
      ].join('\n');
    },
  };
}
