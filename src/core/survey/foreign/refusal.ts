import { shortened } from '../../written/fault.ts';

/** Why nothing was read of a file: what is wrong, and what to do. */
export interface Refusal {
  code: RefusalCode;
  sentence: string;
}

const sentences = {
  'too-large': () =>
    'It is larger than any survey. Take out what is not the survey itself, like data and pictures.',
  empty: () => 'There is nothing in it. Choose another file, or save it again.',
  locked: () =>
    'It is an old Excel file (.xls), or it needs a password. Save it as .xlsx without a password, and read that.',
  damaged: () => 'It is cut short or damaged. Save or download it again.',
  declares: () =>
    'Its XML wants something of its own to be put into it (a DOCTYPE), which no spreadsheet does. Open it in a spreadsheet program and save it as .xlsx.',
  encoding: (place: string) =>
    `It is not UTF-8: a letter was lost ${place}. Save it as "CSV UTF-8", and read that.`,
  json: (why: string) =>
    `It begins like JSON and is not: ${shortened(why, 120)}. Copy the JSON from the editor of SurveyJS once more.`,
  'prototype-name': () =>
    'It has a field called __proto__, constructor or prototype, which every program gives a meaning of its own. Take that field out.',
  'other-json': () =>
    'It is JSON, but has neither "pages" nor "elements" at its beginning, so it is no survey of SurveyJS. Copy the JSON from the tab "JSON Editor".',
  'other-workbook': (sheets: string) =>
    `It is a workbook, but has no sheet called "survey"${sheets && ` (it has: ${shortened(sheets, 120)})`}. An XLSForm has the sheets survey, choices and settings.`,
  'other-table': (heads: string) =>
    `It is a table, but its first line (${shortened(heads, 120)}) is not that of a REDCap data dictionary, which begins with "Variable / Field Name", nor that of an XLSForm, which has "type" and "name". Save the file once more, with all its columns.`,
  unknown: () =>
    'It is none of these: an XLSForm (.xlsx, or a .csv with its three sheets), the JSON of SurveyJS, a REDCap data dictionary (.csv).',
  nothing: () => 'No question in it can be asked in Corridor. The report says why of each.',
  'too-long': () =>
    'What would come of it is longer than a survey file can be. Take out what is not needed, or make two of it.',
} satisfies Record<string, (...facts: never[]) => string>;

type RefusalCode = keyof typeof sentences;

export function refusal<Code extends RefusalCode>(
  code: Code,
  ...facts: Parameters<(typeof sentences)[Code]>
): Refusal {
  const sentence = sentences[code] as (...facts: Parameters<(typeof sentences)[Code]>) => string;
  return { code, sentence: sentence(...facts) };
}
