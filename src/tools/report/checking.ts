import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '../../core/problems/problem.ts';
import { problemLine } from '../../core/problems/problem.ts';

/** What a checking command was asked for: the files named, or all of a folder, and whether machines read the answer. */
export function whatToCheck(folder: string): { files: string[]; isNamed: boolean; json: boolean } {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const isNamed = positionals.length > 0;
  return { files: isNamed ? positionals : written(folder), isNamed, json: values.json };
}

function written(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

/** A file as it was checked, with whatever else machines are told of it. */
export interface Checked {
  file: string;
  problems: readonly Problem[];
}

/** Says what was found: to machines all of it, to people the problems, then tables. Exit code 1 where there are errors. */
export function sayChecked(what: string, checked: readonly Checked[], json: boolean, tables: string[]): void {
  const problems = checked.flatMap((one) => one.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  process.exitCode = errors > 0 ? 1 : 0;
  if (json) {
    console.log(JSON.stringify(checked, null, 2));
    return;
  }
  for (const problem of problems) console.log(problemLine(problem));
  for (const [i, table] of tables.entries()) console.log(`${i === 0 ? '\n' : ''}${table}\n`);
  if (problems.length > 0) console.log('Each code has a page: scenarios/problems/<code>.md\n');
  const counted = [
    count(checked.length, what),
    count(errors, 'error'),
    count(problems.length - errors, 'warning'),
  ];
  console.log(counted.join(', '));
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
