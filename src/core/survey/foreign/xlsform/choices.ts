import type { ForeignOption } from '../foreign-survey.ts';
import type { Notebook } from '../notes.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Language } from './columns.ts';

/** The answers of each list, in their order. */
export type Choices = ReadonlyMap<string, readonly ForeignOption[]>;

/** What only another column needs, or names in several languages. */
const read = /^(?:list_name|name|value|label(?:::.*)?)$/;

export function choicesIn(sheet: Sheet | null, language: Language, book: Notebook): Choices {
  const lists = new Map<string, ForeignOption[]>();
  for (const row of sheet?.rows ?? []) {
    const say = book.at(`choices, row ${row.row}`);
    const { cells } = row;
    const list = cells.get('list_name');
    const code = cells.get('name') ?? cells.get('value');
    for (const [column] of cells) {
      if (column.startsWith('media::')) say('media');
      else if (!read.test(column)) say('field', column);
    }
    if (list === undefined || code === undefined) {
      say('nameless', 'choice');
      continue;
    }
    const { words, isOther } = language.words(row, 'label');
    if (isOther) say('words', code);
    const options = lists.get(list) ?? [];
    options.push({ code, label: words || code });
    lists.set(list, options);
  }
  return lists;
}
