import { backgroundInstrument } from '../participation/plan.ts';
import type { BackgroundItem } from '../study/background.ts';
import { backgroundItems } from '../study/background.ts';
import type { Study } from '../study/study.ts';
import { answerIn } from '../survey/filling.ts';
import { kindOf } from '../survey/question.ts';
import type { Returning } from './returning.ts';
import { surveysBegun } from './returning.ts';
import type { Cell, Column } from './table.ts';
import { column } from './table.ts';

/** What a study asks of the person, in no other table: whoever coarsens a column here has coarsened it everywhere. */
export const backgroundColumns = (study: Study): Column<Returning>[] =>
  backgroundItems(study).map((item) =>
    column({
      ...{ name: item.name, type: item.type, unit: item.unit, levels: item.levels, bounds: item.bounds },
      meaning: item.meaning,
      missing: 'you have not answered this',
      value: (returning) => answerTo(item, returning),
    }),
  );

function answerTo({ question, cell }: BackgroundItem, { participation }: Returning): Cell {
  const begun = surveysBegun(participation).find(
    ({ filling }) => filling.survey.survey === backgroundInstrument,
  );
  const answer = begun && answerIn(begun.filling, question.id);
  return answer === undefined ? null : (kindOf(question).cells(question, answer)[cell] ?? null);
}
