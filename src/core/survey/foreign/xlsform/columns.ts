import type { Notebook } from '../notes.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';

/** Columns that have had other names. */
const former = new Map([
  ['list name', 'list_name'],
  ['caption', 'label'],
  ['relevance', 'relevant'],
  ['bind::relevant', 'relevant'],
  ['bind::required', 'required'],
  ['bind::constraint', 'constraint'],
  ['bind::calculate', 'calculation'],
  ['bind::jr:constraintmsg', 'constraint_message'],
  ['control::appearance', 'appearance'],
  ['body::appearance', 'appearance'],
  ['read only', 'read_only'],
  ['readonly', 'read_only'],
  ['choice filter', 'choice_filter'],
  ['constraint message', 'constraint_message'],
  ['required message', 'required_message'],
  ['image', 'media::image'],
  ['audio', 'media::audio'],
  ['video', 'media::video'],
  ['title', 'form_title'],
  ['default language', 'default_language'],
]);

/** Columns whose words there can be in several languages. */
const translated =
  /^(label|hint|guidance_hint|constraint_message|required_message|media::\w+)\s*::?\s*(.+)$/i;

/** The head of a column as it is looked for: `label::French (fr)`, `list_name`. */
export function headOf(head: string): string {
  const [, column, language] = translated.exec(head) ?? [];
  if (column !== undefined && language !== undefined) return `${column.toLowerCase()}::${language.trim()}`;
  const plain = head.toLowerCase().replace(/\s+/g, ' ');
  return former.get(plain) ?? plain;
}

/** Which words of a survey are read. */
export class Language {
  /** The language whose words are taken; empty for those of a column that names none. */
  readonly taken: string;
  readonly #others: string[];

  constructor(sheets: readonly Sheet[], wanted: string) {
    const heads = sheets.flatMap((sheet) => sheet.heads).filter((head) => /^(?:label|hint)\b/.test(head));
    const languages = [...new Set(heads.map((head) => head.split('::')[1] ?? ''))];
    this.taken = languages.includes(wanted) ? wanted : languages.includes('') ? '' : (languages[0] ?? '');
    this.#others = languages.filter((language) => language !== this.taken);
  }

  /** What is read of it, and nobody has looked at. */
  tell(book: Notebook): void {
    const others = this.#others.map((language) => language || 'the column without a language');
    const taken = this.taken || 'the column without a language';
    if (others.length > 0) book.at('survey and choices')('language', others.join(', '), taken);
  }

  /** The words in a column, or those of another language where there are none; `isOther` tells. */
  words({ cells }: Row, column: string): { words: string; isOther: boolean } {
    const own = cells.get(this.taken === '' ? column : `${column}::${this.taken}`);
    if (own !== undefined) return { words: own, isOther: false };
    const [other] = ['', ...this.#others].flatMap(
      (language) => cells.get(language === '' ? column : `${column}::${language}`) ?? [],
    );
    return { words: other ?? '', isOther: other !== undefined };
  }
}
