import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { loadStudy } from '../core/study/load.ts';
import { sayChecked, whatToCheck } from './report/checking.ts';
import { studiesTable } from './report/study-report.ts';
import { shelfIn } from './shelf.ts';

/**
 * Checks the study files named on the command line, or all of them, and says what participants do in each. With
 * `--json`, says the same to machines: a list of `{ file, problems }`. Exit code 1 where there are errors.
 */
const { files, json } = whatToCheck('scenarios/studies');
const shelf = shelfIn('.');
const loaded = files.map((file) => ({
  file,
  ...loadStudy(relative('.', file), readFileSync(file, 'utf8'), shelf),
}));
const studies = loaded.flatMap(({ study }) => study ?? []);
sayChecked(
  'study',
  loaded.map(({ file, problems }) => ({ file, problems })),
  json,
  studies.length > 0 ? [studiesTable(studies)] : [],
);
