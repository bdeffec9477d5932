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

test('check:scenarios and add:ids answer the name of no file with a sentence, and go on to the others', () => {
  const folder = madeUpFolder({
    'scenarios/rounds.yaml': newScenario('rounds'),
    'scenarios/art/places/a.yaml': '',
  });
  const files = ['scenarios/none.yaml', 'scenarios/rounds.yaml'];
  const checked = run(folder, 'check-scenarios', ...files);
  expect(checked.status).toBe(1);
  expect(checked.says[0]).toMatch(/^scenarios\/none\.yaml:1:1: error S001: .*there is no file of this name/);
  expect(checked.says.at(-1)).toMatch(/^2 scenarios, /);
  expect(run(folder, 'add-ids', ...files)).toEqual({
    status: 1,
    says: [
      'scenarios/rounds.yaml: nothing is without an id',
      expect.stringMatching(/^scenarios\/none\.yaml: there is no file of this name/),
    ],
  });
});

test.each(['check-scenarios', 'fuzz'])(
  '%s answers a word that it does not know with a sentence',
  (command) => {
    const { status, says } = run(madeUpFolder({}), command, '--jsn');
    expect(status).toBe(2);
    expect(says).toEqual([expect.stringMatching(/^Unknown option '--jsn'/)]);
  },
);

test('check:scenarios says the same to machines, and only an error is a failure', () => {
  const toy = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
  const places = { 'scenarios/art/places/library.yaml': '', 'scenarios/art/places/campus-path.yaml': '' };
  const folder = madeUpFolder({
    ...places,
    'scenarios/toy.yaml': toy,
    'warned/toy.yaml': toy.replace('start: 2', 'start: 2 }\n  mood: { from: 0, to: 1, start: 0'),
    'wrong/toy.yaml': toy.replace('start: first', 'start: frist'),
  });
  const inJson = (...files: string[]) => {
    const { status, says } = run(folder, 'check-scenarios', '--json', ...files);
    return { status, report: JSON.parse(says.join('\n')) as unknown };
  };
  const figures = [expect.objectContaining({ themes: expect.any(Array) }), expect.anything()];
  expect(inJson()).toEqual({ status: 0, report: [{ file: 'scenarios/toy.yaml', problems: [], figures }] });
  expect(inJson('warned/toy.yaml', 'wrong/toy.yaml')).toMatchObject({
    status: 1,
    report: [
      { problems: [{ code: 'S230', severity: 'warning' }], figures },
      { problems: [{ code: 'S201', severity: 'error', line: expect.any(Number) }], figures: null },
    ],
  });
  expect(inJson('warned/toy.yaml').status).toBe(0);
});
