import { asks, kindOf } from './question.ts';
import type { Answer, Question } from './question.ts';
import type { Scale, Survey } from './survey.ts';

/** A scale's number, from at least as many answers as it asks for; null with fewer. */
export interface ScaleScore {
  scale: string;
  score: number | null;
  /** Of how many items there was an answer. */
  answered: number;
  items: number;
}

export interface Bounds {
  least: number;
  most: number;
}

/** The least and the greatest answer that a question of numbers declares; null for all other questions. */
export function boundsOf(question: Question): Bounds | null {
  const isNumber = question.kind === 'likert' || question.kind === 'rating' || question.kind === 'number';
  return isNumber && asks(question) ? (kindOf(question).columns(question)[0]?.bounds ?? null) : null;
}

/** What a scale's scores lie between. To reverse an item changes nothing of it. */
export function boundsOfScale(survey: Survey, scale: Scale): Bounds {
  if (scale.score === 'percent') return { least: 0, most: 100 };
  const each = scale.items.flatMap((item) => {
    const question = survey.questions.find(({ id }) => id === item);
    return (question && boundsOf(question)) ?? [];
  });
  const times = scale.score === 'sum' ? scale.items.length : 1;
  const least = Math.min(...each.map((bounds) => bounds.least)) * times;
  return { least, most: Math.max(...each.map((bounds) => bounds.most)) * times };
}

/** Every scale of a survey, from the answers there are. */
export function scaleScores(
  survey: Survey,
  answerTo: (question: string) => Answer | undefined,
): ScaleScore[] {
  return Object.entries(survey.scales).map(([id, scale]) => {
    const values = scale.items.flatMap((item) => valueOf(survey, scale, item, answerTo(item)));
    const isEnough = values.length >= scale['at-least'];
    const score = isEnough ? scoreOf(scale, values) : null;
    return { scale: id, score, answered: values.length, items: scale.items.length };
  });
}

/**
 * What one answer counts in a scale, turned round where the scale turns it: in its own units; in shares of its bounds
 * where the scale is told in percent. Null where it is no answer in numbers.
 */
export function itemScore(
  survey: Survey,
  scale: Scale,
  item: string,
  answer: Answer | undefined,
): number | null {
  const [known] = valueOf(survey, scale, item, answer);
  return known ? known[scale.score === 'percent' ? 'share' : 'value'] : null;
}

interface Value {
  value: number;
  /** From 0 at the declared lowest to 1 at the highest. */
  share: number;
}

function valueOf(survey: Survey, scale: Scale, item: string, answer: Answer | undefined): Value[] {
  const question = survey.questions.find(({ id }) => id === item);
  const bounds = question ? boundsOf(question) : null;
  if (!bounds || typeof answer !== 'number') return [];
  const { least, most } = bounds;
  const value = scale.reversed.includes(item) ? least + most - answer : answer;
  return [{ value, share: (value - least) / (most - least) }];
}

/**
 * The mean of the answers; or the sum, where a missing item counts as that mean; or the percent of maximum possible
 * (Cohen, Cohen, Aiken and West 1999), for which the items may have different bounds.
 */
function scoreOf({ score, items }: Scale, values: readonly Value[]): number {
  const mean = (of: (value: Value) => number) => values.reduce((sum, v) => sum + of(v), 0) / values.length;
  if (score === 'percent') return 100 * mean(({ share }) => share);
  const average = mean(({ value }) => value);
  return score === 'mean' ? average : average * items.length;
}
