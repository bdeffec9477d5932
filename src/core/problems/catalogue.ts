import { scenarioProblems, scenarioWarnings } from './scenario-problems.ts';
import { studyProblems, studyWarnings } from './study-problems.ts';
import { surveyProblems, surveyWarnings } from './survey-problems.ts';

/**
 * Every problem's wording. A code that has been given away is never used for anything else. Each has a page in
 * `scenarios/problems/` and a sample in `tests/samples/`. `near` is empty or asks "Did you mean …?".
 */
export const problems = { ...scenarioProblems, ...surveyProblems, ...studyProblems };

export type ProblemCode = keyof typeof problems;

/** Problems that the file can be used with; all others are errors. */
const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  ...scenarioWarnings,
  ...surveyWarnings,
  ...studyWarnings,
]);

export type Severity = 'error' | 'warning';

export const severityOf = (code: ProblemCode): Severity => (warnings.has(code) ? 'warning' : 'error');
