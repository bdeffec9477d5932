import type { Survey } from '../../core/survey/survey.ts';

/** What a study asks by itself is called as the study is. */
export const surveyTitle = ({ title }: Survey, study: string): string =>
  title === study ? study : `${title} · ${study}`;
