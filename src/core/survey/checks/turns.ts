import type { Survey } from '../survey.ts';

/** Whether one question is asked before another in every order that anybody can have. */
export function isAlwaysBefore(survey: Survey, one: string, other: string): boolean {
  return Math.max(...placesOf(survey, one)) < Math.min(...placesOf(survey, other));
}

/** Where a question can stand: in a random order, wherever one of its group was written. */
function placesOf({ questions, shuffled }: Survey, id: string): number[] {
  const group = shuffled.find((ids) => ids.includes(id)) ?? [id];
  return group.map((one) => questions.findIndex((question) => question.id === one)).filter((i) => i >= 0);
}
