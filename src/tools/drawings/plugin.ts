import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import { readCast } from './cast.ts';
import { bust } from './person.ts';
import { frame } from './place.ts';
import { readPlace } from './place-file.ts';
import { facesSvg, peopleSvg, placeSvg } from './svg-files.ts';

const wanted = /^(.*\.yaml)\?(?:.*&)?(place|people)\b/;
const facesModule = 'virtual:drawings/faces';

/** Bundlers keep their hands off an id that begins with a null. */
const hidden = (id: string): string => `\0${id}`;

/** Where drawings are found while the page is being worked on. */
const devPath = /^\/@drawings\/(?:faces|(place|people)\/(.+\.yaml))\.svg/;

interface Drawn {
  svg: string;
  /** What the module says of the drawing beside its address. */
  more: Record<string, string>;
}

/**
 * Turns what is authored into drawings while the page is built, so that a student downloads SVG and neither a package
 * nor a script. `scenarios/art/places/<id>.yaml?place` is `{ url, viewBox, alt }`, `scenarios/<id>.yaml?people` is
 * `{ url, viewBox }`, `virtual:drawings/faces` is `{ url }`; what stands in each file is told in `svg-files.ts`. A file that cannot be
 * drawn stops the build with a sentence for each thing that is wrong.
 */
export function drawings(): Plugin {
  let root = process.cwd();
  let dev = false;
  return {
    name: 'corridor-drawings',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      dev = config.command === 'serve';
    },
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const [path, kind, file] = devPath.exec(request.url ?? '') ?? [];
        if (path === undefined) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        return response.end(
          kind === undefined || file === undefined ? facesSvg() : drawn(kind, root, file).svg,
        );
      });
    },
    resolveId: (id) => (id === facesModule ? hidden(id) : null),
    load(id) {
      if (id !== hidden(facesModule)) return null;
      const address = dev ? '"/@drawings/faces.svg"' : addressOf(this.emitFile(asset('faces', facesSvg())));
      return `export default { url: ${address} };`;
    },
    transform(_, id) {
      const [, path, kind] = wanted.exec(id) ?? [];
      if (path === undefined || kind === undefined) return null;
      const file = relative(root, path).replaceAll('\\', '/');
      const { svg, more } = drawn(kind, root, file);
      const name = file.replace(/^.*\//, '').replace('.yaml', '');
      const address = dev ? `"/@drawings/${kind}/${file}.svg"` : addressOf(this.emitFile(asset(name, svg)));
      const fields = Object.entries(more).map(([field, value]) => `, ${field}: ${JSON.stringify(value)}`);
      return {
        code: `export default { url: ${address}${fields.join('')} };`,
        map: { mappings: '' as const },
        moduleType: 'js' as const,
      };
    },
  };
}

const asset = (name: string, source: string) => ({ type: 'asset' as const, name: `${name}.svg`, source });
const addressOf = (reference: string): string => `import.meta.ROLLUP_FILE_URL_${reference}`;

function drawn(kind: string, root: string, file: string): Drawn {
  const text = readFileSync(join(root, file), 'utf8');
  if (kind === 'people') {
    const { drawn: cast, problems } = readCast(file, text);
    return cast ? { svg: peopleSvg(cast), more: { viewBox: bust.join(' ') } } : refuse(problems);
  }
  const { drawn: place, problems } = readPlace(file, text);
  const viewBox = `0 0 ${frame.width} ${frame.height}`;
  return place ? { svg: placeSvg(place), more: { alt: place.alt, viewBox } } : refuse(problems);
}

function refuse(problems: readonly string[]): never {
  throw new Error(`This cannot be drawn:\n${problems.join('\n')}`);
}
