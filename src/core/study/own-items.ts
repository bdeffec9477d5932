import type { ItemColumn } from '../survey/kinds/kind.ts';
import { columnName } from '../survey/kinds/kind.ts';
import type { Question } from '../survey/question.ts';
import { kindOf } from '../survey/question.ts';

/** One column of a question that a study asks by itself, apart from its surveys. */
export interface OwnItem extends ItemColumn {
  question: Question;
  /** Which of these questions, from 0. */
  at: number;
  /** Which of the question's columns, from 0. */
  cell: number;
}

/** The columns of such questions as they stand in the data, their names beginning alike; words stand nowhere. */
export const ownItems = (prefix: string, questions: readonly Question[]): OwnItem[] =>
  questions.flatMap((question, at) =>
    question.kind === 'text'
      ? []
      : kindOf(question)
          .columns(question)
          .map((item, cell) => ({ ...item, name: columnName(prefix, item.name), question, at, cell })),
  );
