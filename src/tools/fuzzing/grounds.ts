import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grounds } from './trial.ts';

/** The texts of the repository at `root`. Throws where one is missing: a trial of nothing proves nothing. */
export function groundsIn(root: string): Grounds {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const small = read('tests/samples/valid/toy.yaml');
  const shipped = readdirSync(join(root, 'scenarios')).filter((name) => name.endsWith('.yaml'));
  if (small.length === 0 || shipped.length === 0) throw new Error('there are no scenarios to begin from');
  return { small, large: shipped.map((name) => read(`scenarios/${name}`)) };
}
