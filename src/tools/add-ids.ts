/**
 * `npm run add:ids [-- FILE…]`: gives each line and choice without an id one, in the scenario files named or in all of
 * them. Exit code 1 where a file could not be read; nothing is changed in it then.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addIds } from '../core/scenario/written/add-ids.ts';

const named = process.argv.slice(2);
const all = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
const files = named.length > 0 ? named : all.map((name) => join('scenarios', name));
for (const file of files) addTo(file);

function addTo(file: string): void {
  const before = readFileSync(file);
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
