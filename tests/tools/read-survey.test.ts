import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadSurvey } from '../../src/core/survey/load.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';
import { workbookOf } from '../support/workbook.ts';

function readSurvey(folder: string, ...words: string[]) {
  const args = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('src/tools/read-survey.ts'), ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  return { status, says: `${stdout}${stderr}` };
}

test('read:survey writes a survey that is checked without an error, and says what is not in it', () => {
  const folder = madeUpFolder({ 'scenarios/surveys/README.md': '' });
  writeFileSync(join(folder, 'friends.xlsx'), workbookOf('tests/samples/foreign/friends'));
  const { status, says } = readSurvey(folder, 'friends.xlsx', '--out', 'my-friends.yaml');
  expect(status).toBe(0);
  expect(says).toContain('friends.xlsx is a survey for XLSForm.');
  expect(says).toMatch(/\| survey, row 23 +\| "place", a question of the kind "geopoint"/);
  expect(says).toMatch(/\| survey, row 11 +\| felt-tired +\| felt-tired +\| likert/);
  const { problems, survey } = loadSurvey('my-friends.yaml', readFileSync(join(folder, 'my-friends.yaml'), 'utf8'));
  expect(problems).toEqual([]);
  expect(survey?.questions).toHaveLength(22);
  const again = readSurvey(folder, 'friends.xlsx', '--out', 'my-friends.yaml');
  expect(again).toEqual({ status: 1, says: expect.stringMatching(/^my-friends\.yaml is there already/) });
});

test('read:survey answers what it cannot read with a sentence, and writes nothing', () => {
  const folder = madeUpFolder({ 'scenarios/surveys/README.md': '', 'letter.csv': 'Dear all', 'only.json': '{"elements": [{"type": "file", "name": "a"}]}' });
  const answers: [words: string[], says: RegExp][] = [
    [[], /^Say which file to read/],
    [['none.csv'], /^none\.csv: there is no file of this name/],
    [['letter.csv'], /^letter\.csv: It is none of these: /],
    [['only.json'], /a question of the kind "file"[^]*only\.json: No question in it can be asked/],
    [['letter.csv', '--out', 'Mine.yaml'], /^"Mine\.yaml" cannot be the name/],
  ];
  for (const [words, says] of answers) {
    expect(readSurvey(folder, ...words)).toEqual({ status: 1, says: expect.stringMatching(says) });
  }
  expect(existsSync(join(folder, 'scenarios/surveys/letter.yaml'))).toBe(false);
});
