import type { Station } from '../participation/plan.ts';
import { orderOf, questionOf } from '../survey/filling.ts';
import type { Question } from '../survey/question.ts';
import { asks, kindOf } from '../survey/question.ts';
import type { Survey } from '../survey/survey.ts';
import { happens } from './person.ts';
import type { SimulatedPart } from './simulated-part.ts';
import type { Traits } from './traits.ts';
import { leanIn } from './traits.ts';

const msAQuestion = 8000;

/** Answers a survey from its first question to its last. */
export function fillSurvey(part: SimulatedPart, station: Station & { kind: 'survey' }, traits: Traits): void {
  const { wave, survey } = station;
  const { header, snapshot } = part.participation;
  const order = orderOf(survey, header.seed, snapshot.context.at);
  part.does({ type: 'survey-begun', wave, survey: survey.survey, order });
  for (let question = onScreen(part); question; question = onScreen(part)) {
    part.takes(msAQuestion);
    if (asks(question)) answer(part, survey, question, traits);
    const isBack = happens(part.person, 'goesBack');
    part.does({ type: isBack ? 'went-back' : 'went-forward' });
  }
}

/** Nothing where no survey is being answered any more. */
function onScreen({ participation: { filling } }: SimulatedPart): Question | undefined {
  return filling && filling.at !== null ? questionOf(filling, filling.at) : undefined;
}

/** What was answered before is answered anew, as people do who go back to change something. */
function answer(part: SimulatedPart, survey: Survey, question: Question, traits: Traits): void {
  const { person } = part;
  if (happens(person, 'skips')) return;
  const lean = (id: string) => leanIn(survey, traits, id);
  const value = kindOf(question).simulate(question, { chance: person.chance, lean });
  const given = happens(person, 'prefersNotToSay')
    ? { missing: 'prefer-not-to-say' as const }
    : { value: typeof value === 'object' ? [...value] : value };
  part.does({ type: 'answered', question: question.id, given });
}
