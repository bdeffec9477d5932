import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemLine } from '../../../src/core/problems/problem.ts';
import { studyProblems } from '../../../src/core/problems/study-problems.ts';
import { loadStudy } from '../../../src/core/study/load.ts';
import { shelf } from '../../support/study.ts';

const samples = 'tests/samples';
const folders = readdirSync(samples).filter((name) => name.startsWith('T'));
const read = (folder: string, file: string) => readFileSync(`${samples}/${folder}/${file}`, 'utf8');

test.each(folders)('a study with fault %s is answered with its place and its sentence', (folder) => {
  const expected = read(folder, 'expected.txt').trimEnd().split('\n');
  expect(expected.some((line) => line.includes(` ${folder.slice(0, 4)}: `))).toBe(true);
  const { study, problems } = loadStudy('toy.yaml', read(folder, 'toy.yaml'), shelf);
  expect(problems.map(problemLine)).toEqual(expected);
  expect(study === null).toBe(problems.some(({ severity }) => severity === 'error'));
});

test('every problem of studies that the catalogue names has a sample', () => {
  expect([...new Set(folders.map((folder) => folder.slice(0, 4)))].sort()).toEqual(
    Object.keys(studyProblems).sort(),
  );
});

test('a study without fault is loaded, and every default is filled in', () => {
  const { study, problems } = loadStudy(
    'toy.yaml',
    read('T205', 'toy.yaml').replace('at: A school', 'at: A school\n  phone: nearby'),
    shelf,
  );
  expect(problems).toEqual([]);
  expect(study).toMatchObject({ study: 'toy', order: 'fixed', conditions: { arms: { one: { share: 1 } } } });
});
