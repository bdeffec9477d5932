import type { Finding, Problem } from '../problems/problem.ts';
import { isError, misnamedFile, readWritten } from '../written/written-file.ts';
import { checkConditions } from './checks/conditions.ts';
import { checkProse } from './checks/prose.ts';
import { checkQuestions } from './checks/questions.ts';
import { checkScales } from './checks/scales.ts';
import { Survey } from './survey.ts';

/** A survey that can be answered, with warnings; or what is in the way. */
export interface LoadedSurvey {
  survey: Survey | null;
  problems: Problem[];
}

/** From the text of a survey file to a survey that can be answered, or to everything that is wrong with it. */
export function loadSurvey(file: string, text: string): LoadedSurvey {
  const { written, problemsWith } = readWritten(file, text, Survey);
  if (!written) return { survey: null, problems: problemsWith([]) };
  const found = [...misnamedFile(file, 'survey', written.survey), ...checkSurvey(written)];
  return { survey: found.some(isError) ? null : written, problems: problemsWith(found) };
}

/** Everything that can be said of a survey's meaning, wherever it comes from. */
export function checkSurvey(survey: Survey): Finding[] {
  return [
    ...checkQuestions(survey),
    ...checkProse(survey),
    ...checkConditions(survey),
    ...checkScales(survey),
  ];
}
