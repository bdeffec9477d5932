import type { PublishedStudy } from '../study/published.ts';
import { surveysOf } from '../study/study.ts';
import type { ScaleRow } from '../survey/answer-rows.ts';
import { scaleRows } from '../survey/answer-rows.ts';
import type { Bounds } from '../survey/scales.ts';
import { boundsOfScale } from '../survey/scales.ts';
import { answeredIn } from './answers-table.ts';
import { namedIn } from './origin.ts';
import type { Returning } from './returning.ts';
import type { Asked } from './survey-columns.ts';
import { surveyColumns, waveWord } from './survey-columns.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

type Row = Asked & ScaleRow;

/**
 * One scale of one survey: a table of its own, since `scores` is about encounters and `answers` holds what was said and
 * not what follows from it. All of it can be worked out again from the answers.
 */
export const scalesTable = (published: PublishedStudy): Table<Returning, Row> => ({
  name: 'scales',
  row: 'one scale of one survey at one wave',
  order: ({ participant }) => participant,
  rows: rowsOf,
  columns: [
    ...surveyColumns,
    column({
      name: 'scale',
      type: 'string',
      meaning: 'Which scale of the survey.',
      value: ({ scale }) => scale,
    }),
    column({
      name: 'score',
      type: 'number',
      unit: "the scale's own",
      bounds: boundsIn(published),
      meaning: 'The score, as the survey says how: reversed items turned round by their declared bounds.',
      missing: 'fewer items were answered than the scale needs',
      value: ({ score }) => score,
    }),
    column({
      name: 'answered',
      type: 'integer',
      unit: 'items',
      bounds: { least: 0, most: null },
      meaning: 'How many of its items were answered.',
      value: ({ answered }) => answered,
    }),
    column({
      name: 'items',
      type: 'integer',
      unit: 'items',
      bounds: { least: 1, most: null },
      meaning: 'How many items it has.',
      value: ({ items }) => items,
    }),
  ],
});

/** What the scores of any scale of the study lie between. */
function boundsIn({ study, surveys }: PublishedStudy): Bounds {
  const all = surveysOf(study).flatMap((id) => {
    const survey = surveys[id];
    return survey ? Object.values(survey.scales).map((scale) => boundsOfScale(survey, scale)) : [];
  });
  const least = Math.min(0, ...all.map((bounds) => bounds.least));
  return { least, most: Math.max(0, ...all.map((bounds) => bounds.most)) };
}

function rowsOf(returning: Returning): Row[] {
  const participant = namedIn(returning);
  return answeredIn(returning).flatMap(({ filling, wave }) =>
    scaleRows(filling, waveWord(wave)).map((row) => ({ ...row, participant })),
  );
}
