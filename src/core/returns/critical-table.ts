import type { CriticalBehaviour } from '../encounter/critical.ts';
import { criticalIn } from '../encounter/critical.ts';
import { encounterColumns, underscored } from './encounter-columns.ts';
import type { Finished } from './finished.ts';
import { byCode } from './finished.ts';
import type { Table } from './table.ts';
import { column } from './table.ts';

interface CriticalRow extends Finished {
  behaviour: CriticalBehaviour;
}

/** Never averaged with anything: each behaviour is a row of its own. */
export const criticalTable: Table<Finished, CriticalRow> = {
  name: 'critical',
  row: 'one encounter and one safety-critical behaviour of its scenario',
  order: byCode,
  rows: (finished) => criticalIn(finished.run).map((behaviour) => ({ ...finished, behaviour })),
  columns: [
    ...encounterColumns,
    column({
      name: 'behaviour',
      type: 'string',
      meaning: 'Which safety-critical behaviour of the scenario.',
      value: ({ behaviour }) => behaviour.id,
    }),
    column({
      name: 'outcome',
      type: 'string',
      levels: {
        met: 'it was shown, or its opposite was passed over',
        missed: 'it could have been shown and was not, or its opposite was',
        not_reached: 'nothing on the way asked for it',
      },
      meaning: 'Whether it was met, missed, or not reached on your way.',
      value: ({ behaviour }) => underscored(behaviour.outcome),
    }),
  ],
};
