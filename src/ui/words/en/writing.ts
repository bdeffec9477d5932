import type { Severity } from '../../../core/problems/catalogue.ts';

/** What only those who write scenarios read, while they do. */
export const writingWords = {
  heading: 'What to mend in the scenarios',
  kept: 'A scenario with an error stays as it was when it could last be played.',
  severity: { error: 'Error', warning: 'Warning' } satisfies Record<Severity, string>,
};
