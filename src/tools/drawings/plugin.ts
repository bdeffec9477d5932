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

/** Gives a drawing an address, as JavaScript that says it. */
type Publish = (kind: Kind, file: string, svg: string) => string;

/**
 * Turns what is authored into drawings while the page is built, so that a student downloads SVG and neither a package
 * nor a script. `scenarios/art/places/<id>.yaml?place` is `{ url, viewBox, alt }` and `scenarios/<id>.yaml?people` is
 * `{ url, viewBox, faces }`, `faces` being the address of the faces that all people share; what stands in each file is
 * told in `svg-files.ts`. A file that cannot be drawn stops the build with a sentence for each thing that is wrong.
 */
export function drawings(): Plugin {
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
      const publish: Publish = (what, of, svg) =>
        dev ? JSON.stringify(`/@drawings/${what}/${of}.svg`) : emitted(this, of, svg);
      const code = kind === 'place' ? placeModule(root, file, publish) : people(file, publish);
      return { code, map: { mappings: '' as const }, moduleType: 'js' as const };
    },
  };
}

function emitted(build: Rolldown.PluginContext, file: string, source: string): string {
  const name = file.replace(/^.*\//, '').replace('.yaml', '');
  return `import.meta.ROLLUP_FILE_URL_${build.emitFile({ type: 'asset', name: `${name}.svg`, source })}`;
}

function placeModule(root: string, file: string, publish: Publish): string {
  const { alt } = placeIn(root, file);
  const url = publish('place', file, svgOf('place', root, file));
  const viewBox = `0 0 ${frame.width} ${frame.height}`;
  return `export default { url: ${url}, viewBox: ${JSON.stringify(viewBox)}, alt: ${JSON.stringify(alt)} };`;
}

function peopleModule(root: string, file: string, publish: Publish): string {
  const url = publish('people', file, svgOf('people', root, file));
  const faces = publish('faces', 'faces', facesSvg());
  return `export default { url: ${url}, viewBox: ${JSON.stringify(bust.join(' '))}, faces: ${faces} };`;
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
