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
  /** Questions whose answer was given and then changed. */
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

/** A survey before its first question. */
export function beginFilling(survey: Survey, order: readonly string[]): Filling {
  const filling: Filling = { survey, order, given: new Map(), changed: new Set(), at: null, isDone: false };
  return forward(filling);
}

export const questionOf = ({ survey }: Pick<Filling, 'survey'>, id: string): Question | undefined =>
  survey.questions.find((question) => question.id === id);

/** An answer that was given and still counts: a question that is no longer shown has none. */
export function answerIn(filling: Filling, id: string): Answer | undefined {
  const given = filling.given.get(id);
  const question = questionOf(filling, id);
  return given && 'value' in given && question && isShown(filling, question) ? given.value : undefined;
}

/** Whether the answers so far call for this question. Conditions look back only, so this ends. */
export function isShown(filling: Filling, { when }: Question): boolean {
  return when === undefined || holds(when, (id) => answerIn(filling, id));
}

/** The questions that are shown, in order. */
export const shownIn = (filling: Filling): Question[] =>
  filling.order.flatMap((id) => {
    const question = questionOf(filling, id);
    return question && isShown(filling, question) ? [question] : [];
  });

/** Gives or changes the answer to the question on the screen, and stays there. */
export function give(filling: Filling, given: Given): Filling {
  if (filling.at === null) return filling;
  const before = filling.given.get(filling.at);
  const isChange = before !== undefined && JSON.stringify(before) !== JSON.stringify(given);
  return {
    ...filling,
    given: new Map(filling.given).set(filling.at, given),
    changed: isChange ? new Set(filling.changed).add(filling.at) : filling.changed,
  };
}

/** To the next question that is shown, or to the end. */
export function forward(filling: Filling): Filling {
  const shown = shownIn(filling).map(({ id }) => id);
  const next = shown[filling.at === null ? 0 : shown.indexOf(filling.at) + 1];
  return { ...filling, at: next ?? null, isDone: next === undefined };
}

/** To the question before; from the end, to the last. At the first it stays. */
export function back(filling: Filling): Filling {
  const shown = shownIn(filling).map(({ id }) => id);
  const place = filling.at === null ? shown.length : shown.indexOf(filling.at);
  return { ...filling, at: shown[Math.max(0, place - 1)] ?? null, isDone: false };
}

/** Which question it is, from 1, and of how many: null where that still hangs on answers to come. */
export function progress(filling: Filling): { at: number; of: number | null } {
  const shown = shownIn(filling).filter(asks);
  const at = shown.findIndex(({ id }) => id === filling.at) + 1;
  const open = new Set(filling.order.slice(filling.at === null ? 0 : filling.order.indexOf(filling.at)));
  const isCertain = filling.order.every((id) => {
    const when = open.has(id) ? questionOf(filling, id)?.when : undefined;
    return when === undefined || [...questionsIn(when)].every((question) => !open.has(question));
  });
  return { at, of: isCertain ? shown.length : null };
}
