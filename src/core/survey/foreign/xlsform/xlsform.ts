import type { ForeignSurvey } from '../foreign-survey.ts';
import { Notebook } from '../notes.ts';
import type { Row, Sheet } from '../sheets/sheet.ts';
import { choicesIn } from './choices.ts';
import { Language } from './columns.ts';
import { xpath } from './constraint.ts';
import { SurveySheet } from './survey-sheet.ts';

/** Where its heads lead to `headOf`. `settings` may be missing, and `choices` where nothing is chosen. */
export interface XlsForm {
  survey: Sheet;
  choices: Sheet | null;
  settings: Sheet | null;
  /** Sheets of other names, which nothing is read of. */
  others: string[];
}

/** Reads a survey for ODK, Kobo, Survey123 or formr (xlsform.org). */
export function readXlsForm({ survey, choices, settings, others }: XlsForm): ForeignSurvey {
  const [set] = settings?.rows ?? [];
  const sheets = choices ? [survey, choices] : [survey];
  const language = new Language(sheets, set?.cells.get('default_language') ?? '');
  const book = new Notebook();
  language.tell(book);
  const reading = new SurveySheet(language, choicesIn(choices, language, book), book);
  for (const row of survey.rows) reading.add(row);
  if (set) tellSettings(set, book);
  for (const name of others) book.at(name)('sheet', name);
  return {
    format: 'XLSForm',
    title: set?.cells.get('form_title') ?? '',
    dialect: xpath,
    pipe: { pattern: /\$\{\s*([^{}]{1,200})\}/g, names: null },
    questions: reading.questions,
    notes: book.notes,
  };
}

const settingsRead: ReadonlySet<string> = new Set(['form_title', 'default_language']);
/** What names the form for the program that it was made for. */
const settingsOfProgram: ReadonlySet<string> = new Set(['form_id', 'version', 'id_string']);

function tellSettings({ cells, row }: Row, book: Notebook): void {
  for (const [name, value] of cells) {
    if (!settingsRead.has(name) && !settingsOfProgram.has(name)) {
      book.at(`settings, row ${row}`)('setting', name, value);
    }
  }
}
