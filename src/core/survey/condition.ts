import * as v from 'valibot';
import { Id } from '../ids.ts';

/** How an answer is looked at; without any of these, a condition says nothing. */
const Test = v.strictObject({
  /** The option, the point or the number that was given. */
  is: v.optional(v.union([Id, v.number()])),
  'at-least': v.optional(v.number()),
  'at-most': v.optional(v.number()),
  /** An option that is among those ticked. */
  has: v.optional(Id),
});
export type Test = v.InferOutput<typeof Test>;

/** As scenarios have them: data, total, never evaluated as text. Other names are those of questions. */
export interface Condition {
  all?: Condition[] | undefined;
  any?: Condition[] | undefined;
  not?: Condition | undefined;
  answered?: string | undefined;
  [question: string]: unknown;
}

export const Condition: v.GenericSchema<Condition> = v.objectWithRest(
  {
    all: v.optional(v.array(v.lazy(() => Condition))),
    any: v.optional(v.array(v.lazy(() => Condition))),
    not: v.optional(v.lazy(() => Condition)),
    answered: v.optional(Id),
  },
  Test,
);

/** The words of a condition that are not a question's id. */
export const conditionWords = ['all', 'any', 'not', 'answered'];

/** The tests that a condition makes itself, by question, without those of the conditions inside it. */
export const testsIn = (condition: Condition): [question: string, test: Test][] =>
  Object.entries(condition).filter(([name]) => !conditionWords.includes(name)) as [string, Test][];

/** The conditions inside this one, without itself. */
const partsOf = ({ all = [], any = [], not }: Condition): Condition[] => [
  ...all,
  ...any,
  ...(not ? [not] : []),
];

/** Every question that it asks about. */
export function* questionsIn(condition: Condition): Generator<string> {
  if (condition.answered !== undefined) yield condition.answered;
  for (const [question] of testsIn(condition)) yield question;
  for (const part of partsOf(condition)) yield* questionsIn(part);
}

/** Whether it holds. `answerTo` gives undefined where there is no answer; what is asked of no answer does not hold. */
export function holds(condition: Condition, answerTo: (question: string) => unknown): boolean {
  const { all = [], any, not, answered } = condition;
  return (
    all.every((part) => holds(part, answerTo)) &&
    (any === undefined || any.some((part) => holds(part, answerTo))) &&
    (not === undefined || !holds(not, answerTo)) &&
    (answered === undefined || answerTo(answered) !== undefined) &&
    testsIn(condition).every(([question, test]) => passes(test, answerTo(question)))
  );
}

function passes(test: Test, answer: unknown): boolean {
  if (answer === undefined) return false;
  const { is, 'at-least': least, 'at-most': most, has } = test;
  return (
    (is === undefined || answer === is) &&
    (least === undefined || (typeof answer === 'number' && answer >= least)) &&
    (most === undefined || (typeof answer === 'number' && answer <= most)) &&
    (has === undefined || (Array.isArray(answer) && answer.includes(has)))
  );
}
