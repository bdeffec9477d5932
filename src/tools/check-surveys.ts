import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { minutesOf } from '../core/survey/length.ts';
import { loadSurvey } from '../core/survey/load.ts';
import { sayChecked, whatToCheck } from './report/checking.ts';
import { surveysTable } from './report/survey-report.ts';

/**
 * Checks the survey files named on the command line, or all of them, and says what each asks. With `--json`, says the
 * same to machines: a list of `{ file, problems, minutes }`. Exit code 1 where there are errors.
 */
const { files, json } = whatToCheck('scenarios/surveys');
const loaded = files.map((file) => ({
  file,
  ...loadSurvey(relative('.', file), readFileSync(file, 'utf8')),
}));
const surveys = loaded.flatMap(({ survey }) => survey ?? []);
sayChecked(
  'survey',
  loaded.map(({ file, problems, survey }) => ({ file, problems, minutes: survey && minutesOf(survey) })),
  json,
  surveys.length > 0 ? [surveysTable(surveys)] : [],
);
