import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { newScenario } from '../../src/core/scenario/written/new-scenario.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';

/** Runs a command in a folder as if it were the repository's. */
function run(folder: string, command: string, ...words: string[]) {
  const tsx = resolve('node_modules/tsx/dist/cli.mjs');
  const args = [tsx, resolve(`src/tools/${command}.ts`), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, says: `${stdout}${stderr}`.trim().split('\n') };
}

test('new:scenario writes a scenario once', () => {
  const folder = madeUpFolder({ 'scenarios/README.md': '' });
  const file = join(folder, 'scenarios/rounds.yaml');
  expect(run(folder, 'new-scenario', 'rounds')).toMatchObject({ status: 0 });
  expect(readFileSync(file, 'utf8')).toBe(newScenario('rounds'));
  writeFileSync(file, 'mine');
  expect(run(folder, 'new-scenario', 'rounds')).toEqual({
    status: 1,
    says: [`${join('scenarios', 'rounds.yaml')} is there already, and was left as it is.`],
  });
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test.each([
  [[], /^Say what the scenario is to be called: /],
  [['../rounds'], /^"\.\.\/rounds" cannot be a scenario's id: /],
])('new:scenario answers %j with one sentence', (words, says) => {
  const answer = run(madeUpFolder({}), 'new-scenario', ...words);
  expect(answer).toEqual({ status: 1, says: [expect.stringMatching(says)] });
});

test('add:ids writes ids into the files named, and leaves those that cannot be read as they are', () => {
  const odd = '\uFEFFsteps:\r\n  hall:\r\n    lines:\r\n      - text: Zoë waits.\r\n';
  const latin = Buffer.from('steps: { hall: { lines: [{ text: Zoë waits. }] } }\n', 'latin1');
  const folder = madeUpFolder({ 'scenarios/odd.yaml': odd });
  const inFolder = (name: string) => join(folder, 'scenarios', name);
  writeFileSync(inFolder('latin.yaml'), latin);
  const { status, says } = run(folder, 'add-ids', 'scenarios/latin.yaml', 'scenarios/odd.yaml');
  expect(status).toBe(1);
  expect(says).toEqual([
    'scenarios/odd.yaml: added hall-zoe-waits',
    expect.stringMatching(/^scenarios\/latin\.yaml:1:\d+: error S004: /),
    'scenarios/latin.yaml: no ids were added. Mend this first.',
  ]);
  const id = 'id: hall-zoe-waits\r\n        ';
  expect(readFileSync(inFolder('odd.yaml'), 'utf8')).toBe(odd.replace('text', `${id}text`));
  expect(readFileSync(inFolder('latin.yaml'))).toEqual(latin);
});
