import type { Finding, Path } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import { conditionWords } from '../condition.ts';
import { columnName } from '../kinds/kind.ts';
import type { Question } from '../question.ts';
import { kindOf } from '../question.ts';
import type { Survey } from '../survey.ts';

/** The most that can be shown as a row of buttons on a narrow screen: 0 to 10. */
const mostButtons = 11;

export function* checkQuestions(survey: Survey): Generator<Finding> {
  const seen = new Set<string>();
  for (const [i, question] of survey.questions.entries()) {
    const path = ['questions', i];
    if (seen.has(question.id)) yield finding('Q201', [...path, 'id'], question.id);
    if (conditionWords.includes(question.id)) yield finding('S210', [...path, 'id'], question.id);
    seen.add(question.id);
    yield* options(question, path);
    yield* bounds(question, path);
  }
  yield* columns(survey);
  yield* orders(survey);
}

/** The most that R, SPSS and SQL read of a column's name. */
const longestColumn = 32;

/** Names of columns: those of answers, and those of scales beside them in a wide table. */
function* columns({ questions, scales }: Survey): Generator<Finding> {
  const taken = new Set<string>();
  for (const { name, path } of columnsOf(questions)) yield* column(name, path, taken, finding);
  for (const id of Object.keys(scales)) yield* column(columnName(id), ['scales', id], taken, keyFinding);
}

/** Of two questions with one id, which is said elsewhere, the first. */
const columnsOf = (questions: Survey['questions']) =>
  questions.flatMap((question, i) => {
    const isFirst = questions.findIndex(({ id }) => id === question.id) === i;
    const written = isFirst ? kindOf(question).columns(question) : [];
    return written.map(({ name }) => ({ name, path: ['questions', i, 'id'] }));
  });

function* column(name: string, path: Path, taken: Set<string>, say: typeof finding): Generator<Finding> {
  if (name.length > longestColumn) yield say('Q214', path, name, name.length);
  else if (taken.has(name)) yield say('Q215', path, name);
  taken.add(name);
}

function* options(question: Question, path: Path): Generator<Finding> {
  if (!('options' in question)) return;
  const count = Object.keys(question.options).length;
  if (count < 2) yield keyFinding('Q216', [...path, 'options']);
  const most = question.kind === 'multiple' ? question.most : undefined;
  if (most !== undefined && most > count) yield finding('Q217', [...path, 'most'], most, count);
}

function* bounds(question: Question, path: Path): Generator<Finding> {
  if (!('from' in question)) return;
  const { kind, from, to } = question;
  const isWrong = kind === 'date' ? from > to : from >= to;
  if (isWrong) yield finding('Q213', [...path, 'from'], String(from), String(to));
  if (kind === 'rating' && to - from >= mostButtons) yield finding('Q212', [...path, 'to'], to - from + 1);
  if (kind !== 'number' || !question.whole) return;
  for (const bound of ['from', 'to'] as const) {
    if (!Number.isInteger(question[bound])) yield finding('Q221', [...path, bound], question[bound]);
  }
}

function* orders({ questions, shuffled }: Survey): Generator<Finding> {
  const ids = questions.map(({ id }) => id);
  const taken = new Set<string>();
  for (const [i, group] of shuffled.entries()) {
    for (const [n, id] of group.entries()) {
      const path = ['shuffled', i, n];
      if (!ids.includes(id)) yield finding('Q202', path, id, didYouMean(id, ids));
      else if (taken.has(id)) yield finding('Q211', path, id);
      taken.add(id);
    }
  }
}
