import type { Path } from '../problems/problem.ts';
import type { ItemColumn } from '../survey/kinds/kind.ts';
import { columnName } from '../survey/kinds/kind.ts';
import type { Question } from '../survey/question.ts';
import { kindOf } from '../survey/question.ts';
import type { Scale, Survey } from '../survey/survey.ts';
import type { Theme } from '../themes.ts';
import { themeColumn, themes } from '../themes.ts';
import type { Shelf } from './shelf.ts';
import type { Study, Wave } from './study.ts';
import { playedIn, waves } from './study.ts';

/** What one column of the table with one row a participant is about. */
export type Wide =
  | { kind: 'item'; wave: Wave; survey: Survey; question: Question; item: ItemColumn; at: number }
  | { kind: 'scale'; wave: Wave; survey: Survey; id: string; scale: Scale }
  | { kind: 'handled'; scenario: string; theme: Theme }
  /** Which of the parallel encounters came at a wave is the participant's lot. */
  | { kind: 'parallel'; wave: Wave; theme: Theme }
  | { kind: 'form'; wave: Wave };

export type WideColumn = Wide & {
  name: string;
  /** What in the study brings it about. */
  path: Path;
};

/** Short, for the programs that allow 32 letters and for the eyes of whoever picks from a list. */
const waveColumn: Record<Wave, string> = { before: 'pre', after: 'post', 'follow-up': 'fu' };

/** All that follow from a study, in their order; what is not on the shelf brings none. */
export const wideColumns = (study: Study, shelf: Shelf): WideColumn[] => [
  ...waves.flatMap((wave) => study.surveys[wave].flatMap((id, i) => ofSurvey(study, shelf, wave, id, i))),
  ...playedIn(study).flatMap(({ scenario, path }) => ofScenario(study, shelf, scenario, path)),
  ...(study.parallel ? parallelWaves(study).flatMap(ofParallel) : []),
];

function ofSurvey({ short }: Study, { surveys }: Shelf, wave: Wave, id: string, i: number): WideColumn[] {
  const survey = Object.hasOwn(surveys, id) ? surveys[id] : undefined;
  if (!survey) return [];
  const path = ['surveys', wave, i];
  const begin = [waveColumn[wave], ...(short[id] === undefined ? [] : [short[id]])];
  const items = survey.questions.flatMap((question): WideColumn[] =>
    // Words are for reading: they stand in the table of answers, and only there.
    question.kind === 'text'
      ? []
      : kindOf(question)
          .columns(question)
          .map((item, at) => {
            const name = columnName(...begin, item.name);
            return { kind: 'item', name, path, wave, survey, question, item, at };
          }),
  );
  const scales = Object.entries(survey.scales).map(([scaleId, scale]): WideColumn => {
    const name = columnName(...begin, scaleId, 'score');
    return { kind: 'scale', name, path, wave, survey, id: scaleId, scale };
  });
  return [...items, ...scales];
}

function ofScenario({ short }: Study, { scenarios }: Shelf, id: string, path: Path): WideColumn[] {
  const about = Object.hasOwn(scenarios, id) ? scenarios[id]?.about : undefined;
  if (!about || about.safety === 'act-now') return [];
  return themes
    .filter((theme) => about.themes.includes(theme))
    .map((theme) => {
      const name = columnName(short[id] ?? id, themeColumn[theme], 'handled');
      return { kind: 'handled', name, path, scenario: id, theme };
    });
}

const parallelWaves = (study: Study): Wave[] =>
  waves.filter((wave) => wave !== 'follow-up' || study['follow-up-after-weeks'] !== undefined);

function ofParallel(wave: Wave): WideColumn[] {
  const path = ['parallel', 'a'];
  const named = (end: string) => `${waveColumn[wave]}_parallel_${end}`;
  return [
    { kind: 'form', name: named('scenario'), path, wave },
    ...themes.map((theme): WideColumn => {
      const name = named(`${themeColumn[theme]}_handled`);
      return { kind: 'parallel', name, path, wave, theme };
    }),
  ];
}
