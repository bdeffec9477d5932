/**
 * `npm run test:programs`: what Corridor works out, held against programs by others. 500 people are simulated by the
 * command, and the scores of scales in what they hand back against those of R's psych and of a script written apart,
 * their alphas against psych's; then the package of a pool is run in R, Python, PSPP, PostgreSQL and LibreOffice, and a
 * return opened by age. Fails where a program is missing, and says which package brings it.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Papa from 'papaparse';
import { reliabilitySeen } from '../../src/core/pool/seen/reliability.ts';
import { writePublished } from '../../src/core/study/published.ts';
import type { Survey } from '../../src/core/survey/survey.ts';
import { publishedStudy } from '../../src/tools/simulating/published-study.ts';
import { differences, scoreKey } from './compared.ts';
import type { Row } from './returned-rows.ts';
import { answersOf, returnedRows } from './returned-rows.ts';
import { declaredIn, scaleScores } from './scale-scores.mjs';
import { tryPrograms } from './pool-programs.ts';
import { simulatedPool, writePackage } from '../support/pool-package.ts';
import { studyOfScales } from './study-of-scales.ts';

const people = 500;
const file = (name: string) => resolve(import.meta.dirname, name);

const psych = spawnSync('Rscript', ['-e', 'cat(as.character(packageVersion("psych")))'], {
  encoding: 'utf8',
});
if (psych.status !== 0) {
  console.error('R or its package psych is missing. In Debian: apt-get install r-base-core r-cran-psych');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'corridor-programs-'));
try {
  compare();
  const pool = await simulatedPool(60);
  const unpack = (name: string) => {
    mkdirSync(join(folder, name));
    writePackage(pool, join(folder, name));
    return join(folder, name);
  };
  if (!(await tryPrograms(pool, unpack))) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

function compare(): void {
  const { study, ...shelf } = example();
  const published = studyOfScales(study, shelf);
  const { scales = [], answers = [] } = simulated(writePublished(published));
  const declared = declaredIn(Object.values(published.surveys));
  say('a script written apart', scales, scaleScores(declared, answers));
  const byR = scoredByR(declared, answers);
  say(`psych ${psych.stdout}`, scales, byR.scores);
  sayAlphas(answers, published.surveys, byR.alphas);
}

/** The study that everybody can run at once, and the scenarios that it plays. */
function example() {
  const read = publishedStudy('scenarios/studies/two-conversations.yaml');
  if (!read.ok) throw new Error(read.fault);
  return read.value;
}

/** Simulates by the command, and reads what was handed back. */
function simulated(study: string): Record<string, Row[]> {
  writeFileSync(join(folder, 'study.json'), study);
  const words = [join(folder, 'study.json'), '--participants', `${people}`, '--out', join(folder, 'out')];
  const tsx = file('../../node_modules/tsx/dist/cli.mjs');
  execFileSync(process.execPath, [tsx, file('../../src/tools/simulate.ts'), ...words], { stdio: 'inherit' });
  const returns = join(folder, 'out/returns');
  return returnedRows(readdirSync(returns).map((name) => readFileSync(join(returns, name))));
}

/** Scores by the key of their row, and the alphas of scales as they stand in R's table. */
function scoredByR(declared: readonly object[], answers: readonly object[]) {
  const [declaredFile, answersFile, scoresFile, alphasFile] = ['declared', 'answers', 'scores', 'alphas'].map(
    (name) => join(folder, `${name}.csv`),
  ) as [string, string, string, string];
  writeFileSync(declaredFile, Papa.unparse([...declared]));
  writeFileSync(answersFile, Papa.unparse([...answers]));
  const files = [declaredFile, answersFile, scoresFile, alphasFile];
  execFileSync('Rscript', [file('scores.R'), ...files], { stdio: 'inherit' });
  const read = (name: string) =>
    Papa.parse<Row>(readFileSync(name, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const scores = read(scoresFile).map(
    (row) => [scoreKey(row), row['score'] ? Number(row['score']) : null] as const,
  );
  return { scores: new Map(scores), alphas: read(alphasFile) };
}

/** Cronbach's alpha as the page shows it, beside R's. */
function sayAlphas(
  answers: readonly Row[],
  surveys: Readonly<Record<string, Survey>>,
  byR: readonly Row[],
): void {
  const { scales } = reliabilitySeen([answersOf(answers)], surveys, 'under-5');
  const unlike = scales.filter(({ wave, survey, scale, told }) => {
    const theirs = byR.find(
      (row) => row['wave'] === wave && row['instrument'] === survey && row['scale'] === scale,
    );
    const apart = Math.abs((told?.alpha ?? NaN) - Number(theirs?.['alpha']));
    return !(apart < 1e-9) || told?.n !== Number(theirs?.['n']);
  });
  const holds = unlike.length === 0 && scales.length > 0 && scales.length === byR.length;
  console.log(
    `${holds ? 'ok    ' : 'FAILED'} ${scales.length} alphas of scales: ${unlike.length} unlike those of psych`,
  );
  if (!holds) process.exitCode = 1;
}

function say(program: string, scales: readonly Row[], others: ReadonlyMap<string, number | null>): void {
  const found = differences(scales, others);
  const scored = scales.filter(({ score }) => score).length;
  const counted = `${scales.length} scores of scales, ${scales.length - scored} of them missing`;
  console.log(
    `${found.length === 0 ? 'ok    ' : 'FAILED'} ${counted}: ${found.length} unlike those of ${program}`,
  );
  for (const line of found.slice(0, 20)) console.log(`    ${line}`);
  if (found.length > 0 || scored === 0) process.exitCode = 1;
}
