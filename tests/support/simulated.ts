import type { Returning } from '../../src/core/returns/returning.ts';
import type { Cohort } from '../../src/core/simulation/simulate.ts';
import { simulate } from '../../src/core/simulation/simulate.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { publish } from '../../src/core/study/published.ts';
import { digest } from './ports.ts';
import { shelf, toyStudy } from './study.ts';
import { toy } from './surveys.ts';
import { watch } from './toys.ts';

/** A study with all that one can have: every kind of question, danger, conditions, parallel encounters. */
export const fullStudy: PublishedStudy = publish(
  {
    ...toyStudy,
    surveys: { before: ['core', 'toy', 'wordy'], after: ['core'], 'follow-up': ['core', 'wordy'] },
    encounters: [{ scenario: 'calm' }, { scenario: 'danger', substitute: 'noticing' }, { scenario: 'other' }],
    consent: { ...toyStudy.consent, 'act-now': 'I agree to scenes about danger.' },
    parallel: { a: 'third', b: 'fourth' },
    conditions: {
      by: 'envelopes',
      blocks: [2, 4],
      arms: {
        rehearse: { title: 'Rehearse', share: 1, levels: {} },
        wait: { title: 'Wait', share: 1, levels: {}, encounters: [] },
      },
    },
    'free-text': { reader: 'Someone', often: 'Weekly', worried: 'They call.' },
    short: { toy: 'toy' },
  },
  {
    surveys: { ...shelf.surveys, toy },
    scenarios: {
      ...shelf.scenarios,
      noticing: { ...watch, id: 'noticing' },
      fourth: { ...watch, id: 'fourth' },
    },
  },
  false,
);

/** All that so many made-up people hand back. */
export async function simulatedReturns(
  participants: number,
  published = fullStudy,
  changes: Partial<Cohort> = {},
): Promise<Returning[]> {
  const returned: Returning[] = [];
  const cohort = { participants, seed: 1, effects: {}, ...changes };
  for await (const one of simulate(published, cohort, digest)) returned.push(one);
  return returned;
}
