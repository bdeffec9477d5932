import type { Scenario } from '../../src/core/scenario/scenario.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { publish } from '../../src/core/study/published.ts';
import type { Shelf } from '../../src/core/study/shelf.ts';
import { Study } from '../../src/core/study/study.ts';
import { Survey } from '../../src/core/survey/survey.ts';
import * as v from 'valibot';
import { danger, talk } from './toys.ts';

const about = { source: 'Made up for a test.', licence: 'CC0', standing: 'own-wording' };

/** Two questions, of which the second is asked of those who are sure; both make a scale. */
const core = v.parse(Survey, {
  survey: 'core',
  version: '1.0.0',
  title: 'Before you begin',
  about,
  scales: { confidence: { title: 'Confidence', items: ['sure', 'why-sure'], score: 'mean', 'at-least': 1 } },
  questions: [
    { id: 'sure', ask: 'How sure are you?', kind: 'rating', ends: { low: 'Not', high: 'Very' } },
    {
      id: 'why-sure',
      ask: 'How sure of that?',
      kind: 'rating',
      ends: { low: 'Not', high: 'Very' },
      when: { sure: { 'at-least': 5 } },
    },
  ],
});

const wordy = v.parse(Survey, {
  survey: 'wordy',
  version: '1.0.0',
  title: 'In your own words',
  about,
  questions: [{ id: 'own-words', ask: 'What happened?', kind: 'text' }],
});

const called = (id: string, scenario: Scenario): Scenario => ({ ...scenario, id });

/** What toy studies take their surveys and scenarios from. */
export const shelf: Shelf = {
  surveys: { core, wordy },
  scenarios: {
    calm: called('calm', talk),
    other: called('other', talk),
    third: called('third', talk),
    danger,
  },
};

/** A study of two encounters and one survey at every wave. */
export const toyStudy = v.parse(Study, {
  study: 'toy',
  version: '1.0.0',
  title: 'A toy of a study',
  welcome: ['Hello.'],
  contact: { name: 'Someone', at: 'A school', email: 'someone@example.org' },
  ethics: { committee: 'The committee', reference: '12' },
  outcome: 'Confidence.',
  sample: { expected: 60, reason: 'That many are there.' },
  incentives: 'None.',
  relation: 'None.',
  adverse: 'They write to the contact.',
  consent: {
    version: '1',
    text: ['Taking part is your own choice.'],
    points: { read: 'I have read this.', data: 'I agree.' },
    withdrawal: 'You can withdraw on any page.',
  },
  collected: ['What you answer.'],
  leaves: ['The same.'],
  background: [
    {
      id: 'placed',
      ask: 'Been placed?',
      kind: 'single',
      options: { placed: 'Yes', 'not-yet': 'Not yet' },
    },
  ],
  surveys: { before: ['core'], after: ['core'], 'follow-up': ['core'] },
  'follow-up-after-weeks': 8,
  encounters: [{ scenario: 'calm' }, { scenario: 'other' }],
  feedback: 'at-the-end',
  keys: [],
  'return-by': 'Send the file.',
  'knows-author-keys': true,
});

export const published: PublishedStudy = publish(toyStudy, shelf, false);
