import { scoredBy } from '../encounter/decisions.ts';
import { themes } from '../themes.ts';
import type { ChoiceRow } from './choice-row.ts';
import { choiceOnly, noChoice } from './choice-row.ts';
import { choiceThemeColumns } from './choice-theme-columns.ts';
import { dwellBand, dwellBandLevels } from './dwell-band.ts';
import { encounterColumns, joined, underscored } from './encounter-columns.ts';
import type { Finished } from './finished.ts';
import { byCode } from './finished.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

const takenOver = 'the choice was taken over from an earlier attempt';

const decisionColumns = [
  column<ChoiceRow>({
    name: 'kind',
    type: 'string',
    levels: { choice: 'a choice that was made', missed: 'an expected behaviour that was never offered' },
    meaning: 'choice: a choice you made. missed: an expected behaviour that your way never offered.',
    value: ({ scored }) => scored.kind,
  }),
  column<ChoiceRow>({
    name: 'decision',
    type: 'integer',
    bounds: { least: 1, most: null },
    meaning: 'The number of the choice, from 1.',
    missing: noChoice,
    value: choiceOnly((row) => row.decision),
  }),
  column<ChoiceRow>({
    name: 'step',
    type: 'string',
    meaning: 'Where in the scenario.',
    value: ({ scored }) => scored.step,
  }),
  column<ChoiceRow>({
    name: 'choice',
    type: 'string',
    meaning: 'What was chosen, or which behaviour was missed.',
    value: ({ scored }) => (scored.kind === 'choice' ? scored.choice : scored.behaviour),
  }),
  column<ChoiceRow>({
    name: 'shown_order',
    type: 'string',
    meaning: 'The choices that were offered, first to last.',
    missing: noChoice,
    value: choiceOnly((row) => joined(row.shown)),
  }),
  column<ChoiceRow>({
    name: 'changed_mind',
    type: 'boolean',
    meaning:
      'Whether you selected something else first; empty where the choice was taken over from an earlier attempt.',
    missing: `${noChoice}, or ${takenOver}`,
    value: choiceOnly((row) => row.changedMind),
  }),
  column<ChoiceRow>({
    name: 'dwell_band',
    type: 'string',
    levels: dwellBandLevels,
    meaning: 'Roughly how long you took: up to 5, 15 or 60 seconds, or over; empty as changed_mind is.',
    missing: `${noChoice}, or ${takenOver}`,
    value: choiceOnly((row) => (row.dwellMs === null ? null : dwellBand(row.dwellMs))),
  }),
  column<ChoiceRow>({
    name: 'weight',
    type: 'number',
    bounds: { least: 0, most: 1 },
    meaning:
      'How much the row counts, up to 1; less where it repairs an earlier choice or its author says so.',
    value: ({ scored }) => scored.weight,
  }),
];

/** One decision, or one behaviour missed. Names of columns and their order are for ever; new ones come at the end. */
export const choicesTable: Table<Finished, ChoiceRow> = {
  name: 'choices',
  row: 'one choice that was made, or one expected behaviour that was never offered',
  order: byCode,
  rows: (finished) => scoredBy(finished.run).map((scored) => ({ ...finished, scored })),
  columns: [
    ...encounterColumns,
    ...decisionColumns,
    ...themes.flatMap(choiceThemeColumns),
    column({
      name: 'again_from',
      type: 'integer',
      bounds: { least: 1, most: null },
      meaning:
        'The number of the choice that an earlier attempt was begun again from; empty where this one began at the start.',
      missing: 'the encounter began at the start',
      value: ({ run }) => run.header.again?.decision ?? null,
    }),
    column({
      name: 'safety',
      type: 'string',
      levels: {
        none: 'nobody is in danger',
        ask: 'somebody may have to be asked about suicide',
        act_now: 'somebody is in danger: no scores are made of these rows',
      },
      meaning: 'What is at stake in the scenario; where somebody is in danger (act_now), nothing is scored.',
      value: ({ run }) => underscored(run.header.scenario.about.safety),
    }),
  ],
};
