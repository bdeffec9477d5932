import { shuffled } from '../encounter/shuffle.ts';
import { holds, questionsIn } from './condition.ts';
import type { Answer, Question } from './question.ts';
import { asks } from './question.ts';
import type { Survey } from './survey.ts';

/** An answer, or why there is none. */
export type Given = { value: Answer } | { missing: 'skipped' | 'prefer-not-to-say' };

/** A survey that somebody is answering. Every field follows from what they did. */
export interface Filling {
  survey: Survey;
  /** All questions by id, in this person's order. */
  order: readonly string[];
  given: ReadonlyMap<string, Given>;
  /** Questions whose answer, or refusal to answer, was given and then changed. */
  changed: ReadonlySet<string>;
  /** The question on the screen; null before the first and when all are done. */
  at: string | null;
  isDone: boolean;
}

/** @param seed 32 bits of the participation; with the survey's turn in it, the order of random questions follows */
export function orderOf(survey: Survey, seed: number, turn: number): string[] {
  const ids = survey.questions.map(({ id }) => id);
  for (const [i, group] of survey.shuffled.entries()) {
    const places = ids.flatMap((id, place) => (group.includes(id) ? [place] : []));
    const mixed = shuffled(group, seed, turn * 100 + i);
    for (const [n, place] of places.entries()) ids[place] = mixed[n] ?? '';
  }
  return ids;
}

/** A survey at its first question. */
export function beginFilling(survey: Survey, order: readonly string[]): Filling {
  const filling: Filling = { survey, order, given: new Map(), changed: new Set(), at: null, isDone: false };
  return forward(filling);
}

export const questionOf = ({ survey }: Pick<Filling, 'survey'>, id: string): Question | undefined =>
  survey.questions.find((question) => question.id === id);

/** An answer that was given and still counts: a question that is no longer shown has none. */
export const answerIn = (filling: Filling, id: string): Answer | undefined =>
  counting(filling).answers.get(id);

/** The answers that count, by question. */
export const answersIn = (filling: Filling): ReadonlyMap<string, Answer> => counting(filling).answers;

/** The questions that the answers so far call for, in this person's order. */
export function shownIn(filling: Filling): Question[] {
  const { shown } = counting(filling);
  return filling.order.flatMap((id) => shown.get(id) ?? []);
}

/**
 * Which questions are shown and which answers count, one hanging on the other. Conditions look back in the written
 * order, so that one walk along it is enough; in a survey that nobody checked, what they ask of later has no answer.
 */
function counting({ survey, given }: Filling) {
  const shown = new Map<string, Question>();
  const answers = new Map<string, Answer>();
  for (const question of survey.questions) {
    const { id, when } = question;
    if (when && !holds(when, (other) => answers.get(other))) continue;
    shown.set(id, question);
    const answer = given.get(id);
    if (answer && 'value' in answer) answers.set(id, answer.value);
  }
  return { shown, answers };
}

/** Gives or changes the answer to the question on the screen, and stays there. An answer must be one that fits. */
export function give(filling: Filling, given: Given): Filling {
  if (filling.at === null) return filling;
  const before = filling.given.get(filling.at);
  return {
    ...filling,
    given: new Map(filling.given).set(filling.at, given),
    changed: isChange(before, given) ? new Set(filling.changed).add(filling.at) : filling.changed,
  };
}

/** To answer what was left out before takes nothing back. */
function isChange(before: Given | undefined, given: Given): boolean {
  const isFirst = !before || ('missing' in before && before.missing === 'skipped');
  return !isFirst && JSON.stringify(before) !== JSON.stringify(given);
}

/** To the next question that is shown, or to the end, and there it stays. */
export function forward(filling: Filling): Filling {
  if (filling.isDone) return filling;
  const shown = shownIn(filling).map(({ id }) => id);
  const next = shown[filling.at === null ? 0 : shown.indexOf(filling.at) + 1];
  return { ...filling, at: next ?? null, isDone: next === undefined };
}

/** To the question before; from the end, to the last. At the first it stays. */
export function back(filling: Filling): Filling {
  const shown = shownIn(filling).map(({ id }) => id);
  const place = filling.at === null ? shown.length : shown.indexOf(filling.at);
  const before = shown[Math.max(0, place - 1)];
  return before === undefined ? filling : { ...filling, at: before, isDone: false };
}

/**
 * Which question it is, from 1, where it asks anything, else 0; and of how many: null where that still hangs on
 * answers to come.
 */
export function progress(filling: Filling): { at: number; of: number | null } {
  const shown = shownIn(filling).filter(asks);
  const at = shown.findIndex(({ id }) => id === filling.at) + 1;
  const { order } = filling;
  const open = new Set(filling.at === null ? [] : order.slice(order.indexOf(filling.at)));
  const isCertain = [...open].every((id) => {
    const when = questionOf(filling, id)?.when;
    return when === undefined || [...questionsIn(when)].every((question) => !open.has(question));
  });
  return { at, of: isCertain ? shown.length : null };
}
