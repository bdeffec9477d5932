import { scoredBy } from '../encounter/decisions.ts';
import { ofRecord } from '../encounter/of-record.ts';
import type { Run } from '../encounter/run.ts';
import type { Cell, Column } from './choices-table.ts';
import { choicesColumns } from './choices-table.ts';

declare const anonymised: unique symbol;

/**
 * A table that may leave the device. Only `anonymise` makes one, so that a raw row cannot be written by accident.
 */
export interface AnonymousTable {
  readonly [anonymised]: true;
  readonly columns: readonly Pick<Column, 'name' | 'meaning'>[];
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * The choices of all finished encounters. Nothing is copied from the encounters but what a column takes, and no
 * column takes a name, a clock time or an exact duration. Encounters come in the order of their random codes,
 * because the order they were played in would tell a time.
 */
export function anonymise(runs: readonly Run[], participant: string): AnonymousTable {
  const records = ofRecord(runs);
  const finished = runs
    .filter(({ status }) => status === 'ended')
    .sort((a, b) => (a.header.id < b.header.id ? -1 : 1));
  const rows = finished.flatMap((run) =>
    scoredBy(run).map((scored) => {
      const source = { run, participant, ofRecord: records.has(run.header.id), scored };
      return choicesColumns.map((column) => column.value(source));
    }),
  );
  return { columns: choicesColumns, rows } as unknown as AnonymousTable;
}
