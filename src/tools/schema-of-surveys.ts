import { Condition } from '../core/survey/condition.ts';
import { Survey } from '../core/survey/survey.ts';
import { describedSchema } from './json-schema.ts';
import { surveyDescriptions } from './survey-descriptions.ts';

/** The shape of a survey file. */
export const surveySchema = (): string =>
  describedSchema({
    title: 'A survey of Corridor',
    shape: Survey,
    definitions: { condition: Condition },
    descriptions: surveyDescriptions,
  });
