import type { ColumnMeaning, TableMeaning } from '../../returns/table.ts';

/** What the scripts of a package are written for. */
export interface Scripted {
  /** The study's id. */
  study: string;
  title: string;
  version: string;
  tables: readonly TableMeaning[];
  /** Where the file of a table lies in the package. */
  pathOf(table: string): string;
}

export const columnsOf = ({ tables }: Scripted, name: string): readonly ColumnMeaning[] =>
  tables.find((table) => table.name === name)?.columns ?? [];

/** A text between quotes of the kind that R, Python, SPSS and SQL all take, with that quote doubled or escaped. */
export const quoted = (text: string, quote: '"' | "'", escape: 'double' | 'backslash'): string =>
  quote +
  text
    .replaceAll('\\', escape === 'double' ? '\\' : '\\\\')
    .replaceAll(quote, (escape === 'double' ? quote : '\\') + quote) +
  quote;

/** One line of a comment: a title cannot end it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
