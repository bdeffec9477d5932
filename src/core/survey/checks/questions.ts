import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import { pipedIn } from '../piping.ts';
import type { Question } from '../question.ts';
import { asks, kindOf } from '../question.ts';
import type { Survey } from '../survey.ts';
import { unanswerable } from './words.ts';

/** The most that R, SPSS and SQL read of a column's name. */
const longestColumn = 32;

export function* checkQuestions(survey: Survey): Generator<Finding> {
  const seen = new Set<string>();
  const columns = new Set<string>();
  for (const [i, question] of survey.questions.entries()) {
    const path = ['questions', i];
    if (seen.has(question.id)) yield finding('Q201', [...path, 'id'], question.id);
    seen.add(question.id);
    yield* columnsOf(question, columns, [...path, 'id']);
    yield* bounds(question, path);
    yield* words(question, path);
  }
  yield* pipes(survey);
  yield* orders(survey);
}

function* columnsOf(question: Question, taken: Set<string>, path: Path): Generator<Finding> {
  for (const { name } of kindOf(question).columns(question)) {
    if (name.length > longestColumn) yield finding('Q214', path, name, name.length);
    else if (taken.has(name)) yield finding('Q215', path, name);
    taken.add(name);
  }
}

function* bounds(question: Question, path: Path): Generator<Finding> {
  if ('options' in question) {
    const count = Object.keys(question.options).length;
    if (count < 2) yield finding('Q216', [...path, 'options']);
    const most = question.kind === 'multiple' ? question.most : undefined;
    if (most !== undefined && most > count) yield finding('Q217', [...path, 'most'], most, count);
  }
  if (!('from' in question)) return;
  const { from, to } = question;
  const isWrong = question.kind === 'date' ? from > to : from >= to;
  if (isWrong) yield finding('Q213', [...path, 'from'], String(from), String(to));
}

function* words(question: Question, path: Path): Generator<Finding> {
  const texts = [
    question.ask,
    question.help ?? '',
    ...('options' in question ? Object.values(question.options) : []),
  ];
  const found = texts.map((text) => unanswerable.exec(text)?.[0]).find((text) => text !== undefined);
  if (found !== undefined) yield finding('Q219', [...path, 'ask'], found);
}

/** What a text repeats must have been asked before. */
function* pipes({ questions }: Survey): Generator<Finding> {
  for (const [i, { ask, help = '' }] of questions.entries()) {
    const before = questions
      .slice(0, i)
      .filter(asks)
      .map(({ id }) => id);
    const wrong = pipedIn(`${ask} ${help}`).filter((id) => !before.includes(id));
    for (const id of wrong) {
      const isLater = questions.some((question) => question.id === id);
      yield isLater
        ? finding('Q203', ['questions', i, 'ask'], id)
        : finding('Q202', ['questions', i, 'ask'], id, didYouMean(id, before));
    }
  }
}

function* orders({ questions, shuffled }: Survey): Generator<Finding> {
  const ids = questions.map(({ id }) => id);
  const taken = new Set<string>();
  for (const [i, group] of shuffled.entries()) {
    for (const [n, id] of group.entries()) {
      const path = ['shuffled', i, n];
      if (!ids.includes(id)) yield finding('Q202', path, id, didYouMean(id, ids));
      else if (taken.has(id)) yield keyFinding('Q211', path, id);
      taken.add(id);
    }
  }
}
