import type { Station } from '../participation/plan.ts';
import type { Survey } from '../survey/survey.ts';
import { logistic, model } from './model.ts';
import type { Person } from './person.ts';

/** Where somebody stands at one moment of a study. */
export type Traits = Pick<Person, 'skill' | 'concern'>;

/** After the encounters, and from then on, a condition has had its effect. */
export function traitsAt({ skill, concern }: Person, { phase }: Station, effect: number): Traits {
  const shift = phase === 'after' || phase === 'follow-up' ? effect : 0;
  return { skill: skill + shift, concern: concern - shift };
}

/** Where on the scale of one question of a survey somebody tends to be, from 0 to 1. */
export function leanIn({ scales }: Survey, { skill, concern }: Traits, question: string): number {
  const [id, scale] = Object.entries(scales).find(([, { items }]) => items.includes(question)) ?? [];
  if (!scale) return 0.5;
  const lean = logistic(model.loading * (id === 'concern' ? concern : skill));
  return scale.reversed.includes(question) ? 1 - lean : lean;
}
