import { relative } from 'node:path';
import type { Loaded } from '../core/scenario/load.ts';
import { loadScenario } from '../core/scenario/load.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { problemLine, wordingOf } from '../core/problems/problem.ts';
import { commandLine } from './command-line.ts';
import { drawableIn } from './drawable.ts';
import { coverageLines, coverageTable } from './report/coverage.ts';
import type { Proved } from './report/scenario-report.ts';
import { detailTables, summaryTable } from './report/scenario-report.ts';
import { contentsOf, noSuchFile, scenarioFiles } from './scenario-files.ts';

/**
 * Checks the scenario files named on the command line, or all of them, and says what was worked out about each. With
 * `--json`, says the same to machines: a list of `{ file, problems, figures }`. Exit code 1 where there are errors.
 */
const { values, positionals } = commandLine({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const drawable = drawableIn('.');
const files = scenarioFiles(positionals);
const checked = files.map((file) => ({ file, loaded: load(file) }));
const problems = checked.flatMap(({ loaded }) => loaded.problems);
const errors = problems.filter(({ severity }) => severity === 'error').length;

if (values.json) {
  const report = checked.map(({ file, loaded: { problems: found, figures } }) => ({
    file,
    problems: found,
    figures,
  }));
  console.log(JSON.stringify(report, null, 2));
} else say();
process.exitCode = errors > 0 ? 1 : 0;

function say(): void {
  for (const problem of problems) console.log(problemLine(problem));
  const proved = checked.flatMap(({ loaded }) => (isProved(loaded) ? [loaded] : []));
  if (proved.length > 0) console.log(`\n${summaryTable(proved)}\n`);
  if (positionals.length === 0) cover(proved.map(({ scenario }) => scenario));
  else for (const one of proved) console.log(`${detailTables(one)}\n`);
  if (problems.length > 0) console.log('Each code has a page: scenarios/problems/<code>.md\n');
  const counted = [
    count(files.length, 'scenario'),
    count(errors, 'error'),
    count(problems.length - errors, 'warning'),
  ];
  console.log(counted.join(', '));
}

function cover(scenarios: readonly Scenario[]): void {
  console.log(`${coverageTable(scenarios)}\n`);
  for (const line of coverageLines(scenarios)) console.log(line);
  console.log('');
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function load(file: string): Loaded {
  const contents = contentsOf(file);
  if (contents) return loadScenario(relative('.', file), contents.toString('utf8'), drawable);
  const message = wordingOf('S001', noSuchFile);
  const place = { file, line: 1, column: 1 };
  const problem = { ...place, code: 'S001', severity: 'error', message, witness: null } as const;
  return { scenario: null, figures: null, problems: [problem] };
}

function isProved(loaded: Loaded): loaded is Proved {
  return loaded.scenario !== null;
}
