import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { publish } from '../../src/core/study/published.ts';
import type { Shelf } from '../../src/core/study/shelf.ts';
import type { Study } from '../../src/core/study/study.ts';
import { loadSurvey } from '../../src/core/survey/load.ts';
import { Survey } from '../../src/core/survey/survey.ts';

const ends = { low: 'Less', high: 'More' };
const points = ['Never', 'Seldom', 'Often', 'Always'];

/** Every rule for scores over items of every kind that has numbers, reversed ones among them, with few needed. */
export const rules = v.parse(Survey, {
  survey: 'rules',
  version: '1.0.0',
  title: 'Every rule',
  about: { source: 'Made up for a test.', licence: 'CC0', standing: 'own-wording' },
  scales: {
    added: { title: 'Added', items: ['a', 'b', 'c'], reversed: ['b'], score: 'sum', 'at-least': 2 },
    concern: { title: 'Below nought', items: ['d', 'e'], reversed: ['e'], score: 'mean', 'at-least': 1 },
    uneven: {
      title: 'Uneven',
      items: ['a', 'd', 'f'],
      reversed: ['d', 'f'],
      score: 'percent',
      'at-least': 1,
    },
  },
  questions: [
    { id: 'a', kind: 'likert', ask: 'A?', points },
    { id: 'b', kind: 'likert', ask: 'B?', points },
    { id: 'c', kind: 'likert', ask: 'C?', points, when: { b: { 'at-least': 2 } } },
    { id: 'd', kind: 'rating', ask: 'D?', from: -5, to: 5, ends },
    { id: 'e', kind: 'rating', ask: 'E?', from: -5, to: 5, ends },
    { id: 'f', kind: 'number', ask: 'F?', unit: 'hours', from: 0, to: 7 },
  ],
});

const shipped = ['core', 'mhssa-adapted', 'follow-up'].map((id) => {
  const { survey } = loadSurvey(`${id}.yaml`, readFileSync(`scenarios/surveys/${id}.yaml`, 'utf8'));
  if (!survey) throw new Error(`the survey ${id} has faults`);
  return [id, survey] as const;
});

/** A study in which everybody answers every shipped survey and one with every rule. */
export function studyOfScales(study: Study, { scenarios }: Pick<Shelf, 'scenarios'>): PublishedStudy {
  const asked = ['core', 'mhssa-adapted', 'rules'];
  const surveys = { before: asked, after: asked, 'follow-up': ['follow-up'] };
  const shelf = { scenarios, surveys: { ...Object.fromEntries(shipped), rules } };
  return publish({ ...study, surveys, short: { rules: 'r' } }, shelf, false);
}
