/**
 * `npm run add:ids [-- FILE…]`: gives each line and choice without an id one, in the scenario files named or in all of
 * them. Exit code 1 where a file could not be read; nothing is changed in it then.
 */
import { writeFileSync } from 'node:fs';
import { addIds } from '../core/scenario/written/add-ids.ts';
import { contentsOf, noSuchFile, scenarioFiles } from './scenario-files.ts';

for (const file of scenarioFiles(process.argv.slice(2))) addTo(file);

function addTo(file: string): void {
  const before = contentsOf(file);
  if (!before) {
    console.error(`${file}: ${noSuchFile}`);
    process.exitCode = 1;
    return;
  }
  const text = before.toString('utf8');
  const ids = addIds(text);
  if (!ids.ok || !Buffer.from(text).equals(before)) {
    const faults = ids.ok ? [] : ids.fault;
    for (const { line, column, code, message } of faults) {
      console.error(`${file}:${line}:${column}: error ${code}: ${message}`);
    }
    console.error(`${file}: no ids were added. Mend this first.`);
    process.exitCode = 1;
    return;
  }
  const { added } = ids.value;
  if (added.length > 0) writeFileSync(file, ids.value.text);
  console.log(`${file}: ${added.length === 0 ? 'nothing is without an id' : `added ${added.join(', ')}`}`);
}
