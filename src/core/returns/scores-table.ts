import { scoredBy } from '../encounter/decisions.ts';
import type { Handled } from '../encounter/score.ts';
import { handled, percent } from '../encounter/score.ts';
import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import { encounterColumns } from './encounter-columns.ts';
import type { Finished } from './finished.ts';
import { byCode } from './finished.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

/** How one concern was handled in one encounter. */
interface ScoreRow extends Finished {
  theme: Theme;
  handled: Handled;
}

const points = 'rating points times weight';

/**
 * One encounter and one theme in which anything counted; where somebody is in danger, nothing does. All of it can be
 * worked out again from the table of choices.
 */
export const scoresTable: Table<Finished, ScoreRow> = {
  name: 'scores',
  row: 'one encounter and one theme in which anything counted',
  order: byCode,
  rows: scoresIn,
  columns: [
    ...encounterColumns,
    column({
      name: 'theme',
      type: 'string',
      levels: {
        expertise: 'lack of expertise',
        confidentiality: 'keeping confidentiality',
        stigma: 'stigma of a diagnosis',
        boundaries: 'unclear role boundaries',
      },
      meaning: 'Which of the four concerns.',
      value: ({ theme }) => theme,
    }),
    column({
      name: 'handled_percent',
      type: 'number',
      unit: 'percent of maximum possible',
      bounds: { least: 0, most: 100 },
      meaning: 'How the concern was handled: what was earned, of what could have been.',
      value: (row) => percent(row.handled),
    }),
    column({
      name: 'handled_earned',
      type: 'number',
      unit: points,
      bounds: { least: 0, most: null },
      meaning: 'What was earned above the lowest that anyone could get at those decisions.',
      value: (row) => row.handled.earned,
    }),
    column({
      name: 'handled_possible',
      type: 'number',
      unit: points,
      bounds: { least: 0, most: null },
      meaning: 'What could have been earned; over several encounters, add these up and never the percents.',
      value: (row) => row.handled.possible,
    }),
    column({
      name: 'handled_k',
      type: 'integer',
      unit: 'decisions',
      bounds: { least: 0, most: null },
      meaning: 'How many decisions counted; missed behaviours are not among them.',
      value: (row) => row.handled.k,
    }),
  ],
};

function scoresIn(finished: Finished): ScoreRow[] {
  if (finished.run.header.scenario.about.safety === 'act-now') return [];
  const inThemes = handled(scoredBy(finished.run));
  return themes
    .filter((theme) => inThemes[theme].possible > 0)
    .map((theme) => ({ ...finished, theme, handled: inThemes[theme] }));
}
