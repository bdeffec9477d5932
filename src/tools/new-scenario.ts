/** `npm run new:scenario -- <id>`: writes `scenarios/<id>.yaml`, a small scene that can be played and made another of. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScenarioId, newScenario } from '../core/scenario/written/new-scenario.ts';

const [id] = process.argv.slice(2);
if (id === undefined) {
  fail('Say what the scenario is to be called: npm run new:scenario -- after-the-exam');
} else if (!isScenarioId(id)) {
  fail(
    `"${id}" cannot be a scenario's id: it has at most 60 small letters, digits and hyphens, and starts with a letter.`,
  );
} else write(join('scenarios', `${id}.yaml`), newScenario(id));

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    console.log(`${file} is written. Look at it with: npm run dev`);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    fail(`${file} is there already, and was left as it is.`);
  }
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
