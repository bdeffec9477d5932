import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import type { Condition, Test } from '../condition.ts';
import { testsIn } from '../condition.ts';
import type { Question } from '../question.ts';
import { asks } from '../question.ts';
import { boundsOf } from '../scales.ts';
import type { Survey } from '../survey.ts';
import { isAlwaysBefore } from './turns.ts';

/** That every condition asks of what was certainly asked before, in a way that its answers can be asked. */
export function* checkConditions(survey: Survey): Generator<Finding> {
  for (const [i, { id, when }] of survey.questions.entries()) {
    if (when) yield* condition(survey, id, when, ['questions', i, 'when']);
  }
}

function* condition(survey: Survey, asker: string, when: Condition, path: Path): Generator<Finding> {
  const { all, any, not, answered } = when;
  const isEmpty = Object.keys(when).length === 0 || all?.length === 0 || any?.length === 0;
  if (isEmpty) yield finding('Q206', path);
  if (answered !== undefined) {
    const at = [...path, 'answered'];
    yield* askedBefore(survey, asker, answered).map((wrong) => ({ ...wrong, path: at }));
  }
  for (const [question, test] of testsIn(when)) {
    const at = [...path, question];
    const wrong = askedBefore(survey, asker, question);
    yield* wrong.map((one) => ({ ...one, path: at, key: true }));
    const target = survey.questions.find(({ id }) => id === question);
    if (target && wrong.length === 0) yield* fitting(target, test, at);
  }
  for (const [word, parts = []] of Object.entries({ all, any })) {
    for (const [n, part] of parts.entries()) yield* condition(survey, asker, part, [...path, word, n]);
  }
  if (not) yield* condition(survey, asker, not, [...path, 'not']);
}

/** What keeps the answer to a question from being known for certain where another is asked. */
export function askedBefore(survey: Survey, asker: string, id: string): Finding[] {
  const question = survey.questions.find((one) => one.id === id);
  if (!question) return [finding('Q202', [], id, didYouMean(id, namesBefore(survey, asker)))];
  if (!asks(question)) return [finding('Q224', [], id)];
  return isAlwaysBefore(survey, id, asker) ? [] : [finding('Q203', [], id)];
}

const namesBefore = (survey: Survey, asker: string): string[] =>
  survey.questions.map(({ id }) => id).filter((id) => isAlwaysBefore(survey, id, asker));

function* fitting(question: Question, test: Test, path: Path): Generator<Finding> {
  if (Object.keys(test).length === 0) yield finding('Q206', path);
  const options = 'options' in question ? Object.keys(question.options) : [];
  const unknown = (option: string, word: string) =>
    options.includes(option)
      ? []
      : [finding('Q204', [...path, word], option, question.id, didYouMean(option, options))];
  const { is, has, 'at-least': least, 'at-most': most } = test;
  const isNumber = boundsOf(question) !== null;
  const asksForNumber = typeof is === 'number' || least !== undefined || most !== undefined;
  const misfits =
    (asksForNumber && !isNumber) ||
    (typeof is === 'string' && question.kind !== 'single') ||
    (has !== undefined && question.kind !== 'multiple');
  if (misfits) {
    yield keyFinding('Q205', path, question.id, fittingTests(question));
    return;
  }
  if (typeof is === 'string') yield* unknown(is, 'is');
  if (has !== undefined) yield* unknown(has, 'has');
  yield* outside(question, test, path);
}

/** A number that can never be given, which no test can find. */
function* outside(question: Question, test: Test, path: Path): Generator<Finding> {
  const bounds = boundsOf(question);
  for (const word of ['is', 'at-least', 'at-most'] as const) {
    const number = test[word];
    const isGiven = typeof number !== 'number' || !bounds || isWithin(number, bounds);
    if (!isGiven) yield finding('Q222', [...path, word], question.id, bounds.least, bounds.most);
  }
  const { 'at-least': least = -Infinity, 'at-most': most = Infinity } = test;
  if (least > most) yield finding('Q223', path);
}

/** Bounds that are the wrong way round are said to be so elsewhere. */
const isWithin = (number: number, { least, most }: { least: number; most: number }): boolean =>
  least >= most || (number >= least && number <= most);

function fittingTests(question: Question): string {
  if (question.kind === 'single') return 'write "is" and one of its options';
  if (question.kind === 'multiple') return 'write "has" and one of its options';
  return boundsOf(question)
    ? 'write "is", "at-least" or "at-most" and a number'
    : 'write "answered" and its id';
}
