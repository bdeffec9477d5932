import type { ForeignSurvey } from '../foreign-survey.ts';
import type { Dialect } from '../logic/tokens.ts';
import { Notebook } from '../notes.ts';
import { Elements } from './elements.ts';
import { Fields } from './fields.ts';
import { Words } from './words.ts';

/** As SurveyJS writes: `{name}`; an option may stand without quotes. */
export const surveyJsLogic: Dialect = { reference: /\{([^{}]{1,200})\}/y, bareWords: true };

/** Whether plain data is a survey by SurveyJS, and not some other JSON. */
export function isSurveyJs(json: unknown): boolean {
  const fields = new Fields(json, '', new Words(''));
  return ['pages', 'elements', 'questions'].some((key) => Array.isArray(fields.raw(key)));
}

/** Reads a survey for the SurveyJS library (surveyjs.io), from plain data. */
export function readSurveyJs(json: unknown): ForeignSurvey {
  const locale = new Fields(json, '', new Words('')).text('locale');
  const words = new Words(locale);
  const survey = new Fields(json, '', words);
  const book = new Notebook();
  const elements = new Elements(book);
  const title = survey.words('title');
  survey.raw('locale');
  const description = survey.words('description');
  if (description) {
    const information = { where: 'description', name: 'description', ask: description, help: '' };
    elements.questions.push({ ...information, body: { kind: 'information' }, shown: [], shuffle: null });
  }
  const order = survey.text('questionsOrder') === 'random' ? { questionsOrder: 'random' } : {};
  const loose = ['elements', 'questions'].filter((key) => survey.list(key).length > 0);
  const pages = [
    ...survey.groups('pages'),
    ...loose.map((key) => survey.inner({ [key]: survey.raw(key), name: 'survey' }, '')),
  ];
  for (const page of pages)
    elements.group(page.with({ ...order, ...orderOf(page) }), { shown: [], shuffle: null });
  for (const field of survey.unread) book.at(field)('field', field);
  words.tell(book);
  return {
    format: 'SurveyJS',
    title,
    dialect: surveyJsLogic,
    pipe: { pattern: /\{([^{}]{1,200})\}/g, names: null },
    questions: elements.questions,
    notes: book.notes,
  };
}

const orderOf = (page: Fields): Record<string, unknown> => {
  const own = page.text('questionsOrder');
  return own === '' || own === 'default' ? {} : { questionsOrder: own };
};
