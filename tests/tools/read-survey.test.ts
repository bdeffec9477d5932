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
  writeFileSync(join(folder, 'friends.xlsx'), workbookOf('tests/foreign/friends'));
  const { status, says } = readSurvey(folder, 'friends.xlsx', '--out', 'my-friends.yaml');
  expect(status).toBe(0);
  expect(says).toContain('friends.xlsx is a survey for XLSForm.');
  expect(says).toMatch(/\| survey, row 23 +\| "place", a question of the kind "geopoint"/);
  expect(says).toMatch(/\| survey, row 11 +\| felt-tired +\| felt-tired +\| likert/);
  const { problems, survey } = loadSurvey(
    'my-friends.yaml',
    readFileSync(join(folder, 'my-friends.yaml'), 'utf8'),
  );
  expect(problems).toEqual([]);
  expect(survey?.questions).toHaveLength(22);
});

test.each([
  ['no file', [], /^Say which file to read/],
  [
    'a name that no survey can have',
    ['letter.csv', '--out', 'Mine.yaml'],
    /^"Mine\.yaml" cannot be the name/,
  ],
  ['a letter', ['letter.csv'], /^letter\.csv: It is none of these: /],
  [
    'only what cannot be asked',
    ['only.json'],
    /of the kind "file"[^]*only\.json: No question in it can be asked/,
  ],
  [
    'what was read before',
    ['one.json', '--out', 'mine.yaml'],
    /^mine\.yaml is there already, and was left as it is/,
  ],
])('read:survey answers %s with a sentence, and writes nothing', (_, words, says) => {
  const folder = madeUpFolder({
    'letter.csv': 'Dear all',
    'only.json': '{"elements": [{"type": "file", "name": "a"}]}',
    'one.json': '{"elements": [{"type": "comment", "name": "a"}]}',
    'mine.yaml': 'mine',
  });
  expect(readSurvey(folder, ...words)).toEqual({ status: 1, says: expect.stringMatching(says) });
  expect(readFileSync(join(folder, 'mine.yaml'), 'utf8')).toBe('mine');
  expect(existsSync(join(folder, 'scenarios'))).toBe(false);
});
