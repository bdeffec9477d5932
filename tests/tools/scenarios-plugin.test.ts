import { createServer, build } from 'vite';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { newScenario } from '../../src/core/scenario/written/new-scenario.ts';
import { scenarios } from '../../src/tools/scenarios-plugin.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';

const good = newScenario('rounds');
const broken = good.replace('expertise: 2', 'expertise: 3');

function folderWith(text: string): string {
  return madeUpFolder({
    'scenarios/rounds.yaml': text,
    'scenarios/art/places/library.yaml': '',
    'scenarios/scenario.schema.json': '{"of":"scenarios"}\n',
    'scenarios/survey.schema.json': '{"of":"surveys"}\n',
    'scenarios/study.schema.json': '{"of":"studies"}\n',
    'main.js': "export { default } from './scenarios/rounds.yaml?summary';\n",
  });
}

/** What the page is given while it is being worked on. */
async function writingIn(root: string) {
  const server = await createServer({
    ...{ root, configFile: false, logLevel: 'silent' },
    plugins: [scenarios()],
    server: { middlewareMode: true, ws: false },
  });
  onTestFinished(() => server.close());
  return {
    ask: async (kind: string): Promise<unknown> => {
      server.moduleGraph.invalidateAll();
      const made = await server.ssrLoadModule(join(root, `scenarios/rounds.yaml?${kind}`));
      return made.default;
    },
    save: (text: string) => writeFileSync(join(root, 'scenarios/rounds.yaml'), text),
  };
}

describe('while scenarios are written', () => {
  test('one with an error stays as it was, and its problems are told until it is mended', async () => {
    const { ask, save } = await writingIn(folderWith(good));
    expect(await ask('problems')).toEqual([]);
    save(broken.replace('title: Rounds', 'title: Broken'));
    expect(await ask('scenario')).toMatchObject({ title: 'Rounds' });
    expect(await ask('summary')).toMatchObject({ title: 'Rounds' });
    expect(await ask('problems')).toMatchObject([{ file: 'scenarios/rounds.yaml', code: 'S103' }]);
    save(good.replace('title: Rounds', 'title: Mended'));
    expect(await ask('scenario')).toMatchObject({ title: 'Mended' });
    expect(await ask('problems')).toEqual([]);
  });

  test('one that was never without error is nothing', async () => {
    const { ask } = await writingIn(folderWith(broken));
    expect(await ask('scenario')).toBeNull();
    expect(await ask('summary')).toBeNull();
    expect(await ask('problems')).toMatchObject([{ code: 'S103' }]);
  });
});

describe('when the page is built', () => {
  const builtFrom = (root: string) => {
    const out = join(root, 'dist');
    const lib = { entry: join(root, 'main.js'), formats: ['es' as const], fileName: 'main' };
    const config = { root, configFile: false as const, logLevel: 'silent' as const };
    return build({ ...config, plugins: [scenarios()], build: { lib, outDir: out } }).then(() => out);
  };

  test('an error stops the build and is told', async () => {
    await expect(builtFrom(folderWith(broken))).rejects.toThrow(
      /scenarios\/rounds\.yaml:\d+:\d+: error S103/,
    );
  });

  test('the schemas go into it as they are', async () => {
    const out = await builtFrom(folderWith(good));
    expect(readFileSync(join(out, 'scenario.schema.json'), 'utf8')).toBe('{"of":"scenarios"}\n');
    expect(readFileSync(join(out, 'survey.schema.json'), 'utf8')).toBe('{"of":"surveys"}\n');
    expect(readFileSync(join(out, 'study.schema.json'), 'utf8')).toBe('{"of":"studies"}\n');
  });
});
