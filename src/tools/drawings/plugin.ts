import { relative } from 'node:path';
import { compile } from 'svelte/compiler';
import type { Plugin } from 'vite';
import { readCast } from './cast.ts';
import { peopleSource, placeSource, shared, sharedSource } from './component.ts';
import { readPlace } from './place-file.ts';

const wanted = /^(.*\.yaml)\?(?:.*&)?(place|people)\b/;

/** `virtual:` ids are for people; bundlers keep their hands off an id that begins with a null. */
const hiddenId = (id: string): string => `\0${id}`;

/**
 * Turns what is authored into drawings while the page is built, so that a student downloads SVG and no package:
 * `scenarios/art/places/<id>.yaml?place` is a Svelte component `{ hidden?: boolean }` with the place,
 * `scenarios/<id>.yaml?people` is one `{ who: string; face: string; hidden?: boolean }` with the portraits of its cast.
 * A file that cannot be drawn stops the build with a sentence for each thing that is wrong.
 */
export function drawings(): Plugin {
  let root = process.cwd();
  let dev = false;
  const compiled = (source: string, filename: string) => {
    const { js } = compile(source, {
      generate: 'client',
      runes: true,
      filename,
      dev: false,
      hmr: dev,
      css: 'external',
    });
    return { code: js.code, map: { mappings: '' as const }, moduleType: 'js' as const };
  };
  return {
    name: 'corridor-drawings',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      dev = config.command === 'serve' && config.mode !== 'test';
    },
    resolveId: (id) => (Object.values<string>(shared).includes(id) ? hiddenId(id) : null),
    load(id) {
      const source = id.startsWith('\0virtual:drawings/') ? sharedSource(id.slice(1)) : null;
      return source === null ? null : compiled(source, `${id.slice(1).split('/').at(-1)}.svelte`);
    },
    transform(code, id) {
      const [, path, kind] = wanted.exec(id) ?? [];
      if (path === undefined) return null;
      const file = relative(root, path).replaceAll('\\', '/');
      const { source, problems } = kind === 'place' ? placeModule(file, code) : peopleModule(file, code);
      if (source === null) return this.error(`This cannot be drawn:\n${problems.join('\n')}`);
      return compiled(source, `${path}.${kind}.svelte`);
    },
  };
}

type Module = { source: string; problems: [] } | { source: null; problems: string[] };

function placeModule(file: string, text: string): Module {
  const { drawn, problems } = readPlace(file, text);
  return drawn ? { source: placeSource(drawn), problems: [] } : { source: null, problems };
}

function peopleModule(file: string, text: string): Module {
  const { drawn, problems } = readCast(file, text);
  return drawn ? { source: peopleSource(drawn), problems: [] } : { source: null, problems };
}
