import { svelte } from '@sveltejs/vite-plugin-svelte';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { build } from 'vite';
import { builtFor, modernDexie } from '../built-for.ts';
import { drawings } from '../drawings/plugin.ts';
import { scenarios } from '../scenarios-plugin.ts';
import { workerSource } from '../worker-plugin.ts';
import { onePage } from './page.ts';

/** What is for others than students stays out: every file that is loaded later is in the one file from the start. */
const notForStudents = /^src\/(ui\/(research|writing)|core\/pool)\//;

/** Stands in the one file where the research room would be. */
const instead = 'src/ui/one-file/ResearchElsewhere.svelte';

/** Leaves out the research room, whose address says where it is instead. */
function withoutResearch(root: string): Plugin {
  const room = join(root, 'src/ui/research').replaceAll('\\', '/');
  return {
    name: 'corridor-without-research',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = importer && (await this.resolve(source, importer, { skipSelf: true }));
      const isRoom = found && found.id.replaceAll('\\', '/').startsWith(`${room}/`);
      return isRoom ? join(root, instead) : null;
    },
  };
}

/** Builds the one file: all of the student's page, its scenarios, contacts and drawings. */
export async function oneFile(root: string): Promise<string> {
  const within = new Map<string, string>();
  const { script, style } = await bundled(root, within);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const [shell, neutral, icon] = ['index.html', 'public/neutral.html', 'public/icon.svg'].map(read);
  if (shell === undefined || neutral === undefined || icon === undefined) throw new Error('not read');
  return onePage({ shell, neutral, icon, script, style, drawings: within });
}

async function bundled(root: string, within: Map<string, string>) {
  const built = (await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [
      withoutResearch(root),
      svelte({ configFile: false }),
      drawings(within),
      scenarios(),
      workerSource(),
    ],
    resolve: modernDexie,
    build: {
      ...builtFor,
      write: false,
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: {
        input: join(root, 'src/one-file.ts'),
        output: { codeSplitting: false },
        checks: { bundlerTimings: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return partsOf(root, built.output);
}

export function partsOf(root: string, output: Rolldown.RolldownOutput['output']) {
  const chunks = output.filter((file) => file.type === 'chunk');
  const [style] = output.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  const [chunk] = chunks;
  if (!chunk || chunks.length > 1 || style?.type !== 'asset')
    throw new Error('The one file came out as several.');
  const stray = chunk.moduleIds
    .map((id) => relative(root, id).replaceAll('\\', '/'))
    .find((id) => notForStudents.test(id));
  if (stray !== undefined)
    throw new Error(`${stray} is not for students, and would be in the one file: keep it out.`);
  return { script: chunk.code, style: String(style.source) };
}
