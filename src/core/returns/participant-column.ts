import type { Column } from './table.ts';
import { column } from './table.ts';

/** What every row of every table begins with. */
export const participantColumn = <Row>(value: (row: Row) => string): Column<Row> =>
  column({
    name: 'participant',
    type: 'string',
    meaning: 'A random code for this browser; it says nothing about who you are.',
    value,
  });
