import type { ItemColumn } from '../survey/kinds/kind.ts';
import { columnName } from '../survey/kinds/kind.ts';
import type { Question } from '../survey/question.ts';
import { kindOf } from '../survey/question.ts';
import type { Study } from './study.ts';

/** How the name of every column begins by whose values people could be known. */
const prefix = 'bg';

/** Whether a column of the data is one of these. */
export const isBackgroundColumn = (name: string): boolean => name.startsWith(`${prefix}_`);

/** One column of a background question. */
export interface BackgroundItem extends ItemColumn {
  question: Question;
  /** Which of the study's background questions, from 0. */
  at: number;
  /** Which of the question's columns, from 0. */
  cell: number;
}

/** What a study asks of the person, as it stands in the data; words stand nowhere. */
export const backgroundItems = ({ background }: Pick<Study, 'background'>): BackgroundItem[] =>
  background.flatMap((question, at) =>
    question.kind === 'text'
      ? []
      : kindOf(question)
          .columns(question)
          .map((item, cell) => ({ ...item, name: columnName(prefix, item.name), question, at, cell })),
  );
