import type { PublishedStudy } from '../study/published.ts';
import { deletionColumn } from './deletion.ts';
import { backgroundColumns, linkingColumns } from './own-columns.ts';
import { deviceColumns, whoColumns } from './participant-columns.ts';
import type { Returning } from './returning.ts';
import type { Table } from './table.ts';
import { wayColumns } from './way-columns.ts';

/** One participation. Names of columns and their order are for ever; new general ones come before the background. */
export const participantsTable = (published: PublishedStudy): Table<Returning, Returning> => ({
  name: 'participants',
  row: 'one participation',
  order: ({ participant }) => participant,
  rows: (returning) => [returning],
  columns: [
    ...whoColumns(published.study),
    ...wayColumns,
    ...deviceColumns,
    deletionColumn,
    ...backgroundColumns(published.study),
    ...linkingColumns(published.study),
  ],
});
