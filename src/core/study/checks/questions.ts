import type { Finding } from '../../problems/problem.ts';
import { checkSurvey } from '../../survey/load.ts';
import type { Question } from '../../survey/question.ts';
import type { Study } from '../study.ts';

/** Questions that a study asks by itself keep to what holds for a survey's. `field`: where they stand in the study. */
export function questionFaults(study: Study, field: string, questions: Question[]): Finding[] {
  if (questions.length === 0) return [];
  const about = { source: '-', licence: '-', standing: 'own-wording' as const };
  const survey = {
    survey: field,
    version: study.version,
    title: '-',
    about,
    scales: {},
    shuffled: [],
    questions,
  };
  return checkSurvey(survey).map((found) => ({ ...found, path: [field, ...found.path.slice(1)] }));
}
