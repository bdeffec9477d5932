import { Study } from '../core/study/study.ts';
import { Condition } from '../core/survey/condition.ts';
import { describedSchema } from './json-schema.ts';
import { studyDescriptions } from './study-descriptions.ts';
import { surveyDescriptions } from './survey-descriptions.ts';

/** What a study asks by itself are questions as surveys have them. */
const asked = Object.entries(surveyDescriptions).flatMap(([path, description]) => {
  if (path.startsWith('condition.')) return [[path, description]];
  return path.startsWith('questions[]')
    ? ['background', 'linking'].map((field) => [path.replace('questions', field), description])
    : [];
});

/** The shape of a study file. */
export const studySchema = (): string =>
  describedSchema({
    title: 'A study of Corridor',
    shape: Study,
    definitions: { condition: Condition },
    descriptions: { ...studyDescriptions, ...(Object.fromEntries(asked) as Record<string, string>) },
  });
