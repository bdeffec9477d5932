import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Plugin } from 'vite';
import type { ScenarioSummary } from '../core/ports.ts';
import type { Loaded } from '../core/scenario/load.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { drawableIn } from './drawable.ts';
import { loadScenario } from '../core/scenario/load.ts';
import { problemLine } from '../core/scenario/problems/problem.ts';
import { loadSupport } from '../core/support/load.ts';

const request = /^(.*\.yaml)\?(scenario|summary|support)$/;

/**
 * Turns `scenarios/<id>.yaml?scenario` into the checked and compiled scenario, `?summary` into what the home page
 * shows of it, and `scenarios/support/<country>.yaml?support` into contacts. A problem stops the build. The schema by
 * which editors help to write scenarios goes into the build as it is.
 */
export function scenarios(): Plugin {
  return {
    name: 'corridor-scenarios',
    enforce: 'pre',
    generateBundle() {
      const source = readFileSync('scenarios/scenario.schema.json', 'utf8');
      this.emitFile({ type: 'asset', fileName: 'scenario.schema.json', source });
    },
    load(id) {
      const [, file, wanted] = request.exec(id) ?? [];
      if (file === undefined || wanted === undefined) return null;
      this.addWatchFile(file);
      const text = readFileSync(file, 'utf8');
      const name = relative(process.cwd(), file);
      return asModule(wanted === 'support' ? support(name, text) : scenario(name, text, wanted));
    },
  };
}

/** JSON in a string is parsed faster than the same object written as JavaScript. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

function scenario(file: string, text: string, wanted: string): unknown {
  const loaded = loadScenario(file, text, drawableIn(process.cwd()));
  if (!loaded.scenario)
    throw new Error(`${file} has problems:\n${loaded.problems.map(problemLine).join('\n')}`);
  return wanted === 'summary' ? summary(loaded) : loaded.scenario;
}

function summary({ scenario, figures }: Extract<Loaded, { scenario: Scenario }>): ScenarioSummary {
  const { id, title, about, version, key, cast } = scenario;
  const [[who, { name, face }]] = Object.entries(cast) as [[string, Scenario['cast'][string]]];
  const { minutes } = figures[0];
  return { id, title, about, version, key, minutes, person: { who, name, face } };
}

function support(file: string, text: string): unknown {
  const loaded = loadSupport(text);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.fault}`);
  return loaded.value;
}
