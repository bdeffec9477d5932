import { backgroundInstrument, linkingInstrument } from '../participation/plan.ts';
import { backgroundItems } from '../study/background.ts';
import { beganColumn, codeColumn, linkingItems } from '../study/linking.ts';
import type { OwnItem } from '../study/own-items.ts';
import type { Study } from '../study/study.ts';
import { answerIn } from '../survey/filling.ts';
import { kindOf } from '../survey/question.ts';
import type { Returning } from './returning.ts';
import { surveysBegun } from './returning.ts';
import type { Cell, Column } from './table.ts';
import { column } from './table.ts';

/** What a study asks of the person, in no other table: whoever coarsens a column here has coarsened it everywhere. */
export const backgroundColumns = (study: Study): Column<Returning>[] =>
  ownColumns(backgroundItems(study), backgroundInstrument);

/** By what the two returns of somebody who took part in two browsers find each other; in no other table. */
export const linkingColumns = (study: Study): Column<Returning>[] =>
  study.linking === undefined
    ? []
    : [
        column({
          name: beganColumn,
          type: 'string',
          levels: {
            beginning: 'with the study',
            follow_up: 'with the follow-up, having begun in another browser',
          },
          meaning: 'Where you began in this browser.',
          value: ({ participation }) => (participation.from === 'follow-up' ? 'follow_up' : 'beginning'),
        }),
        column({
          name: codeColumn,
          type: 'string',
          meaning: 'The code that the study gave you to join with; only to link two returns of yours.',
          missing: 'the study gives none',
          value: ({ participation: { log } }) =>
            log.find((event) => event.type === 'consented')?.code ?? null,
        }),
        ...ownColumns(linkingItems(study), linkingInstrument),
      ];

const ownColumns = (items: readonly OwnItem[], instrument: string): Column<Returning>[] =>
  items.map((item) =>
    column({
      ...{ name: item.name, type: item.type, unit: item.unit, levels: item.levels, bounds: item.bounds },
      meaning: item.meaning,
      missing: 'you have not answered this',
      value: (returning) => answerTo(item, instrument, returning),
    }),
  );

function answerTo({ question, cell }: OwnItem, instrument: string, { participation }: Returning): Cell {
  const begun = surveysBegun(participation).find(({ filling }) => filling.survey.survey === instrument);
  const answer = begun && answerIn(begun.filling, question.id);
  return answer === undefined ? null : (kindOf(question).cells(question, answer)[cell] ?? null);
}
