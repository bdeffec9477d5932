import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { drawableIn } from './drawable.ts';
import { loadScenario } from '../core/scenario/load.ts';
import { problemLine } from '../core/scenario/problems/problem.ts';

/** Checks the scenario files named on the command line, or all of them. */
const folder = 'scenarios';
const drawable = drawableIn('.');
const named = process.argv.slice(2);
const files = named.length > 0 ? named : written(folder);
let faults = 0;
for (const file of files) {
  const { scenario, minutes, problems } = loadScenario(
    relative('.', file),
    readFileSync(file, 'utf8'),
    drawable,
  );
  for (const problem of problems) console.log(problemLine(problem));
  faults += problems.length;
  if (!scenario) continue;
  const steps = Object.keys(scenario.steps).length;
  const endings = Object.keys(scenario.endings).length;
  console.log(`${file}: ${steps} steps, ${endings} endings, ${minutes.shortest}-${minutes.longest} minutes`);
}
console.log(`${files.length} scenarios, ${faults} problems`);
process.exitCode = faults > 0 ? 1 : 0;

function written(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(path, name));
}
