import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Plugin } from 'vite';
import type { ScenarioSummary } from '../core/ports.ts';
import type { Problem } from '../core/problems/problem.ts';
import { problemLine } from '../core/problems/problem.ts';
import type { Scenario } from '../core/scenario/scenario.ts';
import { Study } from '../core/study/study.ts';
import { loadSupport } from '../core/support/load.ts';
import { loadSurvey } from '../core/survey/load.ts';
import type { Survey } from '../core/survey/survey.ts';
import { readWritten } from '../core/written/written-file.ts';
import type { Playable } from './drafts.ts';
import { Drafts } from './drafts.ts';

const request = /^(.*\.yaml)\?(scenario|summary|problems|support|survey|study)$/;
const schemaFiles = ['scenario.schema.json', 'survey.schema.json', 'study.schema.json'];

/**
 * Turns `scenarios/<id>.yaml?scenario` into the checked and compiled scenario, `?summary` into what the home page
 * shows of it, with the name of the file in the build that holds the whole of it, `scenarios/support/<country>.yaml?support` into contacts, and `?survey` and `?study` into what is written
 * there. A problem stops the build. While the page is being worked on no scenario stops: it stays as it was when it
 * could last be played, null where it never could, and `?problems` says what is wrong with it. The schemas by which
 * editors help go into the build as they are.
 */
export function scenarios(): Plugin {
  let root = process.cwd();
  let isWriting = false;
  const drafts = new Drafts();
  const playable = (file: string): Playable | null => {
    const { loaded, lastGood } = drafts.read(root, file);
    if (loaded.scenario || isWriting) return lastGood;
    return refused(relative(root, file), loaded.problems);
  };
  const wanted: Record<string, (file: string) => unknown> = {
    scenario: (file) => playable(file)?.scenario ?? null,
    problems: (file) => drafts.read(root, file).loaded.problems,
    support: (file) => support(relative(root, file), readFileSync(file, 'utf8')),
    survey: (file) => survey(relative(root, file), readFileSync(file, 'utf8')),
    study: (file) => study(relative(root, file), readFileSync(file, 'utf8')),
  };
  return {
    name: 'corridor-scenarios',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      isWriting = config.command === 'serve';
    },
    load(id) {
      const [, file = '', kind = ''] = request.exec(id) ?? [];
      if (kind === '') return null;
      this.addWatchFile(file);
      if (kind !== 'summary') return asModule(wanted[kind]?.(file));
      const found = playable(file);
      if (!found || isWriting) return asModule(found && summary(found));
      const whole = asFile(found.scenario);
      this.emitFile({ type: 'asset', ...whole });
      return asModule({ ...summary(found), file: whole.fileName });
    },
    generateBundle() {
      for (const schema of schemasIn(root)) this.emitFile({ type: 'asset', ...schema });
    },
  };
}

const schemasIn = (root: string) =>
  schemaFiles.map((fileName) => ({
    fileName,
    source: readFileSync(join(root, 'scenarios', fileName), 'utf8'),
  }));

/** JSON in a string is parsed faster than the same object written as JavaScript. */
function asModule(value: unknown): string {
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}

/** Another content is another name, so that a page that is still open finds what belongs to it. */
function asFile(scenario: Scenario): { fileName: string; source: string } {
  const source = JSON.stringify(scenario);
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8);
  return { fileName: `scenarios/${scenario.id}-${hash}.json`, source };
}

function summary({ scenario, figures }: Playable): ScenarioSummary {
  const { id, title, about, version, key, cast } = scenario;
  const [[who, { name, face }]] = Object.entries(cast) as [[string, (typeof cast)[string]]];
  const { minutes } = figures[0];
  return { id, title, about, version, key, minutes, person: { who, name, face } };
}

function support(file: string, text: string): unknown {
  const loaded = loadSupport(text);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.fault}`);
  return loaded.value;
}

function survey(file: string, text: string): Survey {
  const loaded = loadSurvey(file, text);
  return loaded.survey ?? refused(file, loaded.problems);
}

/** As it is written: what it names is looked for where it is opened. */
function study(file: string, text: string): Study {
  const { written, problemsWith } = readWritten(file, text, Study);
  return written ?? refused(file, problemsWith([]));
}

function refused(file: string, problems: readonly Problem[]): never {
  throw new Error(`${file} has problems:\n${problems.map(problemLine).join('\n')}`);
}
