import { build } from 'vite';
import { drawings } from '../../../src/tools/drawings/plugin.ts';
import { madeUpFolder } from '../../support/made-up-folder.ts';

const entry = `
  const places = import.meta.glob('/scenarios/art/places/*.yaml', { query: '?place', import: 'default', eager: true });
  const people = import.meta.glob('/scenarios/*.yaml', { query: '?people', import: 'default', eager: true });
  export { places, people };
`;

export interface Built {
  /** What the entry's modules say, as text. */
  code: string;
  /** The drawings' files by their names without the hash. */
  files: Record<string, string>;
}

/**
 * Builds drawings as the page does, in a repository of the given files.
 *
 * @throws what the build says where a file cannot be drawn
 */
export async function builtFrom(authored: Record<string, string>): Promise<Built> {
  const result = await build({
    root: madeUpFolder({ ...authored, 'entry.js': entry }),
    configFile: false,
    logLevel: 'silent',
    plugins: [drawings()],
    build: { write: false, minify: false, assetsInlineLimit: 0, lib: { entry: 'entry.js', formats: ['es'] } },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('the build gave no output');
  const files = bundle.output.flatMap((output) =>
    output.type === 'asset' ? [[output.names[0] ?? '', String(output.source)] as const] : [],
  );
  return { code: bundle.output[0].code, files: Object.fromEntries(files) };
}
