import type { Decision, Missed } from '../encounter/decisions.ts';
import type { Finished } from './finished.ts';
import type { Cell } from './table.ts';

/** One choice that was made, or one expected behaviour that was never offered. */
export interface ChoiceRow extends Finished {
  scored: Decision | Missed;
}

export const noChoice = 'the row is a missed behaviour';

/** Gives nothing for a behaviour that was missed. */
export const choiceOnly = (value: (decision: Decision) => Cell) => (row: ChoiceRow) =>
  row.scored.kind === 'choice' ? value(row.scored) : null;
