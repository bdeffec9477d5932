/**
 * `npm run simulate -- <study>`: what made-up people hand back, who go through the study as real ones do, by the model
 * in `core/simulation/model.ts`. All of it is marked as simulated.
 */
import { existsSync } from 'node:fs';
import { simulate } from '../core/simulation/simulate.ts';
import type { Asked } from './simulating/asked.ts';
import { whatToSimulate } from './simulating/asked.ts';
import { nodeDigest } from './simulating/node-digest.ts';
import { publishedStudy } from './simulating/published-study.ts';
import { writeCohort } from './simulating/write-cohort.ts';

const asked = whatToSimulate();
if (asked.ok) await run(asked.value);
else stop(asked.fault);

async function run({ file, seed, effects, sealed, ...asked }: Asked): Promise<void> {
  const read = publishedStudy(file);
  if (!read.ok) return stop(read.fault);
  const { study } = read.value;
  const arms = Object.keys(study.conditions?.arms ?? {});
  const unknown = Object.keys(effects).find((arm) => !arms.includes(arm));
  if (unknown !== undefined) return stop(`The study has no condition called "${unknown}".`);
  if (sealed && study.keys.length === 0) return stop('The study has no key to seal returns with.');
  const folder = asked.out ?? `${study.study}-simulated`;
  if (existsSync(folder))
    return stop(`${folder} is there already, and was left as it is. Say --out <folder>.`);
  const participants = asked.participants ?? study.sample.expected;
  const startedAtMs = performance.now();
  const returned = simulate(read.value, { participants, seed, effects }, nodeDigest);
  const { people, returns } = await writeCohort(folder, returned, sealed ? study.keys : []);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  console.log(
    `${folder}: ${returns} returns of ${people} people, of ${participants} who were asked, in ${seconds} s. None of them exists: this is not data.`,
  );
}

function stop(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}
