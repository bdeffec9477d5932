import { backgroundInstrument } from '../participation/plan.ts';
import type { Study } from '../study/study.ts';
import { answerIn } from '../survey/filling.ts';
import { columnName } from '../survey/kinds/kind.ts';
import type { Question } from '../survey/question.ts';
import { kindOf } from '../survey/question.ts';
import type { Returning } from './returning.ts';
import { surveysBegun } from './returning.ts';
import type { Cell, Column } from './table.ts';

/** How the name of every column begins by whose values people could be known. */
export const backgroundPrefix = 'bg';

/** What a study asks of the person, in no other table: whoever coarsens a column here has coarsened it everywhere. */
export const backgroundColumns = ({ background }: Study): Column<Returning>[] =>
  background.filter(({ kind }) => kind !== 'text').flatMap(columnsOf);

const columnsOf = (question: Question): Column<Returning>[] =>
  kindOf(question)
    .columns(question)
    .map((item, i) => ({
      ...item,
      name: columnName(backgroundPrefix, item.name),
      missing: 'you have not answered this',
      value: ({ participation }) => {
        const asked = surveysBegun(participation).find(
          ({ filling }) => filling.survey.survey === backgroundInstrument,
        );
        return asked ? cellOf(question, answerIn(asked.filling, question.id), i) : null;
      },
    }));

const cellOf = (question: Question, answer: ReturnType<typeof answerIn>, i: number): Cell =>
  answer === undefined ? null : (kindOf(question).cells(question, answer)[i] ?? null);
