import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePublished } from '../../src/core/study/published.ts';
import { simulated } from '../../src/tools/simulating/simulated.ts';
import { returnedRows } from '../programs/returned-rows.ts';
import { madeUpFolder } from '../support/made-up-folder.ts';
import { published } from '../support/study.ts';

const folderWithStudy = () => {
  const folder = madeUpFolder({ 'toy.json': writePublished(published), 'other.json': '{"type":"other"}' });
  return { folder, study: join(folder, 'toy.json'), out: join(folder, 'out') };
};

test('npm run simulate writes what made-up people hand back, marked, and the tables of all', async () => {
  const { study, out } = folderWithStudy();
  const said = await simulated([study, '--participants', '3', '--seed', '5', '--out', out]);
  expect(said).toEqual({
    ok: true,
    value: expect.stringMatching(/ 3 people, of 3 who were asked.* not data\.$/),
  });
  const names = readdirSync(join(out, 'returns'));
  for (const name of names) expect(name).toMatch(/^\d{5}-toy-simulated-return\.zip$/);
  const zips = names.map((name) => readFileSync(join(out, 'returns', name)));
  const { participants = [], wide = [] } = returnedRows(zips);
  expect(participants.map(({ origin }) => origin)).toEqual(Array(3).fill('simulated'));
  const table = readFileSync(join(out, 'tables/simulated-wide.csv'), 'utf8');
  expect(table.trimEnd().split('\r\n')).toHaveLength(1 + wide.length);
  expect(table).toContain('\r\nsimulated_');
});

test.each([
  [[], /^Name one study: npm run simulate/],
  [['none.json'], /none\.json: there is no file of this name/],
  [['other.json'], /other\.json: It is not a study/],
  [['toy.json', '--participants', 'many'], /^--participants is a whole number/],
  [['toy.json', '--seed=-1'], /^--seed is a whole number/],
  [['toy.json', '--effect', 'one'], /^--effect names a condition/],
  [['toy.json', '--effect', 'one=1'], /^The study has no condition called "one"\.$/],
  [['toy.json', '--sealed'], /^The study has no key/],
  [['toy.json', '--out', 'toy.json'], /toy\.json is there already/],
])('npm run simulate answers %j with one sentence, and writes nothing', async (words, says) => {
  const { folder } = folderWithStudy();
  const placed = words.map((word) => (word.endsWith('.json') ? join(folder, word) : word));
  expect(await simulated(placed)).toEqual({ ok: false, fault: expect.stringMatching(says) });
  expect(readdirSync(folder)).toEqual(['other.json', 'toy.json']);
});
