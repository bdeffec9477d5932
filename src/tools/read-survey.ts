/**
 * `npm run read:survey -- FILE [--out FILE]`: reads a survey that was written for another program, writes it as one
 * of ours, and says what was not taken over. Exit code 1 where it cannot be read or written; a file that is there
 * already is left as it is.
 */
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { Id } from '../core/ids.ts';
import type { ForeignReading } from '../core/survey/foreign/read-foreign.ts';
import { readForeignSurvey } from '../core/survey/foreign/read-foreign.ts';
import { commandLine } from './command-line.ts';
import { askedTable, notesTables } from './report/foreign-report.ts';
import { contentsOf, noSuchFile } from './scenario-files.ts';

const { values, positionals } = commandLine({ options: { out: { type: 'string' } }, allowPositionals: true });
const [file, second] = positionals;
const id = values.out === undefined ? undefined : basename(values.out).replace(/\.yaml$/, '');

if (file === undefined || second !== undefined) {
  fail(
    'Say which file to read: npm run read:survey -- my-survey.xlsx --out scenarios/surveys/my-survey.yaml',
  );
} else if (values.out !== undefined && (!values.out.endsWith('.yaml') || !v.is(Id, id))) {
  fail(
    `"${values.out}" cannot be the name of a survey: small letters, digits and hyphens, at most 60, a letter first, and .yaml at its end.`,
  );
} else read(file);

function read(name: string): void {
  const content = contentsOf(name);
  if (!content) return fail(`${name}: ${noSuchFile}`);
  const reading = readForeignSurvey(name, content, id);
  if (reading.ok) return write(name, reading.value);
  for (const table of notesTables(reading.fault.notes)) console.log(`${table}\n`);
  fail(`${name}: ${reading.fault.sentence}`);
}

function write(name: string, { format, survey, yaml, notes, questions }: ForeignReading): void {
  const out = values.out ?? join('scenarios', 'surveys', `${survey.survey}.yaml`);
  try {
    writeFileSync(out, yaml, { flag: 'wx' });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return fail(
      isThere
        ? `${out} is there already, and was left as it is. Give another name with --out.`
        : `${out} cannot be written. Give the name of a file in a folder that is there with --out.`,
    );
  }
  console.log(`${name} is a survey for ${format}.\n`);
  console.log(`${askedTable(questions)}\n`);
  for (const table of notesTables(notes)) console.log(`${table}\n`);
  console.log(
    `${out} is written, with ${questions.length} questions. Read it, and check it with: npm run check:surveys -- ${out}`,
  );
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
