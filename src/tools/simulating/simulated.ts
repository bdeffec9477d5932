import { existsSync } from 'node:fs';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { simulate } from '../../core/simulation/simulate.ts';
import type { Study } from '../../core/study/study.ts';
import type { Asked } from './asked.ts';
import { whatToSimulate } from './asked.ts';
import { nodeDigest } from './node-digest.ts';
import { publishedStudy } from './published-study.ts';
import { writeCohort } from './write-cohort.ts';

/** Does what the command's words ask for. Says what is there in the end, or why there is nothing. */
export async function simulated(words: readonly string[]): Promise<Result<string, string>> {
  const asked = whatToSimulate(words);
  if (!asked.ok) return asked;
  const wanted = asked.value;
  const read = publishedStudy(wanted.file);
  if (!read.ok) return read;
  const { study } = read.value;
  const { seed, effects, sealed, participants = study.sample.expected } = wanted;
  const folder = wanted.out ?? `${study.study}-simulated`;
  const hindrance = hindranceTo(wanted, study, folder);
  if (hindrance) return fail(hindrance);
  const startedAtMs = performance.now();
  const returned = simulate(read.value, { participants, seed, effects }, nodeDigest);
  const { people, returns } = await writeCohort(folder, returned, sealed ? study.keys : []);
  const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
  return succeed(
    `${folder}: ${returns} returns of ${people} people, of ${participants} who were asked, in ${seconds} s. None of them exists: this is not data.`,
  );
}

function hindranceTo({ effects, sealed }: Asked, { conditions, keys }: Study, folder: string): string | null {
  const arms = Object.keys(conditions?.arms ?? {});
  const unknown = Object.keys(effects).find((arm) => !arms.includes(arm));
  if (unknown !== undefined) return `The study has no condition called "${unknown}".`;
  if (sealed && keys.length === 0) return 'The study has no key to seal returns with.';
  return existsSync(folder) ? `${folder} is there already, and was left as it is. Say --out <folder>.` : null;
}
