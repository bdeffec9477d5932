import type { Scenario } from '../scenario/scenario.ts';
import type { Survey } from '../survey/survey.ts';

/** What a study takes its surveys and scenarios from. */
export interface Shelf {
  surveys: Readonly<Record<string, Survey>>;
  scenarios: Readonly<Record<string, Scenario>>;
}
