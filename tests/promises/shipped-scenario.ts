import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../../src/core/scenario/load.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { drawableIn } from '../../src/tools/drawable.ts';
import { root } from '../../src/tools/run.mjs';

export function shippedScenario(id: string): Scenario {
  const file = join(root, `scenarios/${id}.yaml`);
  const { scenario } = loadScenario(file, readFileSync(file, 'utf8'), drawableIn(root));
  if (!scenario) throw new Error(`${file} has a problem`);
  return scenario;
}
