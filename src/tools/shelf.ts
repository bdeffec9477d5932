import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '../core/scenario/load.ts';
import type { Shelf } from '../core/study/shelf.ts';
import { loadSurvey } from '../core/survey/load.ts';
import { drawableIn } from './drawable.ts';

/** All surveys and scenarios of a checkout that have no error, by their ids: what its studies can name. */
export function shelfIn(root: string): Shelf {
  const drawable = drawableIn(root);
  const surveys = textsIn(join(root, 'scenarios/surveys')).flatMap(({ file, text }) => {
    const { survey } = loadSurvey(file, text);
    return survey ? [[survey.survey, survey] as const] : [];
  });
  const scenarios = textsIn(join(root, 'scenarios')).flatMap(({ file, text }) => {
    const { scenario } = loadScenario(file, text, drawable);
    return scenario ? [[scenario.id, scenario] as const] : [];
  });
  return { surveys: Object.fromEntries(surveys), scenarios: Object.fromEntries(scenarios) };
}

const textsIn = (folder: string): { file: string; text: string }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
