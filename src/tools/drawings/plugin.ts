import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { readCast } from './cast.ts';
import { bust } from './person.ts';
import { frame } from './place.ts';
import { readPlace } from './place-file.ts';
import type { Reading } from './reading.ts';
import { facesSvg, peopleSvg, placeSvg } from './svg-files.ts';

const wanted = /^(.*\.yaml)\?(?:.*&)?(place|people)\b/;

/** Where drawings are found while the page is being worked on. */
const devPath = /^\/@drawings\/(place|people|faces)\/(.*)\.svg/;

type Kind = 'place' | 'people' | 'faces';

/** Puts a drawing somewhere, and gives what its ids stand behind there, as JavaScript that says it. */
type Publish = (kind: Kind, file: string, svg: string) => string;

/**
 * Turns what is authored into drawings while the page is built, so that a student downloads SVG and neither a package
 * nor a script. `scenarios/art/places/<id>.yaml?place` is `{ at, viewBox, alt }` and `scenarios/<id>.yaml?people` is
 * `{ at, viewBox, faces }`: `at` with an id behind it points to a drawing, and so does `faces` with a face that all people
 * share; what stands in each file is told in `svg-files.ts`. A file that cannot be drawn stops the build with a sentence
 * for each thing that is wrong.
 *
 * @param within takes the drawings by their names where they are to lie in the page itself and not in files
 */
export function drawings(within: Map<string, string> | null = null): Plugin {
  let root = process.cwd();
  let dev = false;
  const people = (file: string, publish: Publish): string => {
    try {
      return peopleModule(root, file, publish);
    } catch (error) {
      // What is wrong with a scenario is said on the page.
      if (dev) return 'export default undefined;';
      throw error;
    }
  };
  return {
    name: 'corridor-drawings',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      dev = config.command === 'serve';
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path, kind, file = ''] = devPath.exec(request.url ?? '') ?? [];
        if (path === undefined) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        return response.end(svgOf(kind as Kind, root, file));
      });
    },
    transform(_, id) {
      const [, path, kind] = wanted.exec(id) ?? [];
      if (path === undefined) return null;
      const file = relative(root, path).replaceAll('\\', '/');
      const publish: Publish = (what, of, svg) => {
        if (dev) return JSON.stringify(`/@drawings/${what}/${of}.svg#`);
        return within ? put(within, `${what}-${nameOf(of)}`, svg) : emitted(this, of, svg);
      };
      const code = kind === 'place' ? placeModule(root, file, publish) : people(file, publish);
      return { code, map: { mappings: '' as const }, moduleType: 'js' as const };
    },
  };
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace('.yaml', '');

function emitted(build: Rolldown.PluginContext, file: string, source: string): string {
  const reference = build.emitFile({ type: 'asset', name: `${nameOf(file)}.svg`, source });
  return `import.meta.ROLLUP_FILE_URL_${reference} + '#'`;
}

function put(within: Map<string, string>, name: string, svg: string): string {
  within.set(name, svg);
  return JSON.stringify(`#${name}-`);
}

function placeModule(root: string, file: string, publish: Publish): string {
  const { alt } = placeIn(root, file);
  const at = publish('place', file, svgOf('place', root, file));
  const viewBox = `0 0 ${frame.width} ${frame.height}`;
  return `export default { at: ${at}, viewBox: ${JSON.stringify(viewBox)}, alt: ${JSON.stringify(alt)} };`;
}

function peopleModule(root: string, file: string, publish: Publish): string {
  const at = publish('people', file, svgOf('people', root, file));
  const faces = publish('faces', 'faces', facesSvg());
  return `export default { at: ${at}, viewBox: ${JSON.stringify(bust.join(' '))}, faces: ${faces} };`;
}

function svgOf(kind: Kind, root: string, file: string): string {
  if (kind === 'faces') return facesSvg();
  return kind === 'place' ? placeSvg(placeIn(root, file)) : peopleSvg(castIn(root, file));
}

const placeIn = (root: string, file: string) => read(root, file, readPlace);
const castIn = (root: string, file: string) => read(root, file, readCast);

/** Files as they were when they could last be drawn: while one is being changed, the page goes on with that. */
const lastDrawn = new Map<string, unknown>();

function read<Drawn>(
  root: string,
  file: string,
  reader: (file: string, text: string) => Reading<Drawn>,
): Drawn {
  const path = join(root, file);
  const { drawn, problems } = reader(file, readFileSync(path, 'utf8'));
  const shown = drawn ?? (lastDrawn.get(path) as Drawn | undefined);
  if (shown === undefined) throw new Error(`This cannot be drawn:\n${problems.join('\n')}`);
  lastDrawn.set(path, shown);
  return shown;
}
