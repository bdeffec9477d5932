import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import type { Condition, Test } from '../condition.ts';
import { testsIn } from '../condition.ts';
import type { Question } from '../question.ts';
import type { Survey } from '../survey.ts';

/** That every condition asks of what was certainly asked before, in a way that its answers can be asked. */
export function* checkConditions(survey: Survey): Generator<Finding> {
  for (const [i, { id, when }] of survey.questions.entries()) {
    if (when) yield* condition(survey, id, i, when, ['questions', i, 'when']);
  }
}

function* condition(
  survey: Survey,
  asker: string,
  i: number,
  when: Condition,
  path: Path,
): Generator<Finding> {
  if (Object.keys(when).length === 0) yield finding('Q206', path);
  if (when.answered !== undefined)
    yield* asked(survey, asker, i, when.answered, [...path, 'answered'], false);
  for (const [question, test] of testsIn(when)) {
    yield* asked(survey, asker, i, question, [...path, question], true);
    const target = survey.questions.find(({ id }) => id === question);
    if (target) yield* fitting(target, test, [...path, question]);
  }
  for (const word of ['all', 'any'] as const) {
    for (const [n, part] of (when[word] ?? []).entries()) {
      yield* condition(survey, asker, i, part, [...path, word, n]);
    }
  }
  if (when.not) yield* condition(survey, asker, i, when.not, [...path, 'not']);
}

function* asked(
  { questions, shuffled }: Survey,
  asker: string,
  i: number,
  id: string,
  path: Path,
  key: boolean,
): Generator<Finding> {
  const place = questions.findIndex((question) => question.id === id);
  const say = key ? keyFinding : finding;
  const isMixed = shuffled.some((group) => group.includes(id) && group.includes(asker));
  if (place < 0)
    yield say(
      'Q202',
      path,
      id,
      didYouMean(
        id,
        questions.map((question) => question.id),
      ),
    );
  // A question in a random group stands where another of its group was written.
  else if (place >= i || isMixed || latest(questions, shuffled, id) >= i) yield say('Q203', path, id);
}

function latest(questions: Survey['questions'], shuffled: Survey['shuffled'], id: string): number {
  const group = shuffled.find((ids) => ids.includes(id)) ?? [id];
  return Math.max(...group.map((one) => questions.findIndex((question) => question.id === one)));
}

function* fitting(question: Question, test: Test, path: Path): Generator<Finding> {
  if (Object.keys(test).length === 0) yield finding('Q206', path);
  const options = 'options' in question ? Object.keys(question.options) : [];
  const isNumber = ['likert', 'rating', 'number'].includes(question.kind);
  const isList = question.kind === 'multiple';
  const misfit = (fits: boolean) =>
    fits ? [] : [finding('Q205', path, question.id, fittingTests(question))];
  const unknown = (option: string) =>
    options.includes(option) ? [] : [finding('Q204', path, option, question.id, didYouMean(option, options))];
  const { is, has } = test;
  if (is !== undefined) {
    yield* misfit(typeof is === 'number' ? isNumber : question.kind === 'single');
    if (typeof is === 'string' && question.kind === 'single') yield* unknown(is);
  }
  if (has !== undefined) yield* isList ? unknown(has) : misfit(false);
  if (test['at-least'] !== undefined || test['at-most'] !== undefined) yield* misfit(isNumber);
}

function fittingTests({ kind }: Question): string {
  if (kind === 'single') return 'write "is" and one of its options';
  if (kind === 'multiple') return 'write "has" and one of its options';
  const isNumber = ['likert', 'rating', 'number'].includes(kind);
  return isNumber ? 'write "is", "at-least" or "at-most" and a number' : 'write "answered" and its id';
}
