import { isOwnInstrument } from '../../core/participation/plan.ts';
import type { Survey } from '../../core/survey/survey.ts';

/** Background questions are the study's own, and their survey is called as it is. */
export const surveyTitle = ({ survey, title }: Survey, study: string): string =>
  isOwnInstrument(survey) ? study : `${title} · ${study}`;
