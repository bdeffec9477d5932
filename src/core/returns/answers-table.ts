import { isOwnInstrument } from '../participation/plan.ts';
import type { AnswerRow, MissingReason } from '../survey/answer-rows.ts';
import { answerRows } from '../survey/answer-rows.ts';
import { namedIn } from './origin.ts';
import type { Begun, Returning } from './returning.ts';
import { surveysBegun } from './returning.ts';
import type { Asked } from './survey-columns.ts';
import { surveyColumns, waveWord } from './survey-columns.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';
import { allowedIn } from './written-answers.ts';

type Row = Asked & AnswerRow;

const missingReasons: Record<MissingReason, string> = {
  not_shown: 'the question was not shown',
  skipped: 'it was left out',
  prefer_not_to_say: 'you said that you would rather not say',
  withheld: 'what you wrote stayed with you',
};

/** The surveys that stand in tables of their own; what a study asks by itself is told with the participants alone. */
export const answeredIn = ({ participation }: Returning): Begun[] =>
  surveysBegun(participation).filter(
    ({ filling }) => !isOwnInstrument(participation.header.published.study, filling.survey.survey),
  );

/** One item of one survey. Names of columns and their order are for ever; new ones come at the end. */
export const answersTable: Table<Returning, Row> = {
  name: 'answers',
  row: 'one item of one survey at one wave',
  order: ({ participant }) => participant,
  rows: rowsOf,
  columns: [
    ...surveyColumns,
    column({
      name: 'item',
      type: 'string',
      meaning:
        'Which item: the question, and where several can be given, which of its options; see the columns of wide.',
      value: ({ item }) => item,
    }),
    column({
      name: 'value',
      type: 'string',
      meaning: 'The answer, as you gave it: nothing is reversed.',
      missing: 'there is no answer; missing_reason says why',
      value: ({ value }) => (value === null ? null : String(value)),
    }),
    column({
      name: 'missing_reason',
      type: 'string',
      levels: missingReasons,
      meaning: 'Why there is no answer.',
      missing: 'there is an answer',
      value: ({ missingReason }) => missingReason,
    }),
    column({
      name: 'shown_order',
      type: 'integer',
      bounds: { least: 1, most: null },
      meaning: 'The place of the question among those that you were asked.',
      missing: 'the question was not shown',
      value: ({ shownOrder }) => shownOrder,
    }),
    column({
      name: 'changed',
      type: 'boolean',
      meaning: 'Whether you gave an answer and then changed it.',
      value: ({ changed }) => changed,
    }),
  ],
};

function rowsOf(returning: Returning): Row[] {
  const participant = namedIn(returning);
  return answeredIn(returning).flatMap((begun) => {
    const freeText = allowedIn(returning.participation, returning.freeText, begun);
    const rows = answerRows(begun.filling, waveWord(begun.wave), freeText);
    return rows.map((row) => ({ ...row, participant }));
  });
}
