import { hasPrototypeName, tooMuchOf } from '../../json-size.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { isUtf16 } from '../../written/encoding.ts';
import { Lines } from '../../written/lines.ts';
import type { ForeignSurvey } from './foreign-survey.ts';
import { readRedcap, redcapHeadOf } from './redcap/redcap.ts';
import type { Refusal } from './refusal.ts';
import { refusal } from './refusal.ts';
import { csvLines } from './sheets/csv.ts';
import type { Line } from './sheets/sheet.ts';
import { sheetOf } from './sheets/sheet.ts';
import { textOf } from '../../unzip.ts';
import { workbookSheets } from './sheets/workbook.ts';
import { isSurveyJs, readSurveyJs } from './surveyjs/surveyjs.ts';
import { readXlsForm } from './xlsform/xlsform.ts';
import { headOf } from './xlsform/columns.ts';

type Recognised = Result<ForeignSurvey, Refusal>;

/** Ten times the largest survey that was seen. */
const mostBytes = 5_000_000;
const mostJson = { depth: 60, width: 5000, values: 200_000 };

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

/** Tells the format by what is in the file, whatever it is called, and reads it. Never throws. */
export function recognised(bytes: Uint8Array): Recognised {
  if (bytes.length > mostBytes) return fail(refusal('too-large'));
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return fail(refusal('locked'));
  if (begins(bytes, 0x50, 0x4b)) return workbook(bytes);
  if (begins(bytes, 0xff, 0xfe) || begins(bytes, 0xfe, 0xff))
    return fail(refusal('encoding', 'at its beginning'));
  const text = textOf(bytes).replace(/^\uFEFF/, '');
  if (text.trim() === '') return fail(refusal('empty'));
  if (isUtf16(text)) return fail(refusal('encoding', 'at its beginning'));
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) return fail(refusal('encoding', `in line ${new Lines(text).placeOf(lost).line}`));
  return /^\s*[[{]/.test(text) ? json(text) : table(text);
}

function json(text: string): Recognised {
  if (tooMuchOf(text, mostJson)) return fail(refusal('too-large'));
  const parsed = parsedJson(text);
  if (!parsed.ok) return fail(refusal('json', parsed.fault));
  if (hasPrototypeName(parsed.value)) return fail(refusal('prototype-name'));
  return isSurveyJs(parsed.value) ? succeed(readSurveyJs(parsed.value)) : fail(refusal('other-json'));
}

function parsedJson(text: string): Result<unknown, string> {
  try {
    return succeed(JSON.parse(text) as unknown);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function workbook(bytes: Uint8Array): Recognised {
  const sheets = workbookSheets(bytes);
  if (!sheets.ok) return fail(refusal(sheets.fault === 'no-workbook' ? 'unknown' : sheets.fault));
  const form = xlsForm(sheets.value);
  if (form) return succeed(form);
  const dictionary = [...sheets.value.values()].flatMap((lines) => redcap(lines) ?? [])[0];
  return dictionary
    ? succeed(dictionary)
    : fail(refusal('other-workbook', [...sheets.value.keys()].join(', ')));
}

function table(text: string): Recognised {
  const lines = csvLines(text);
  if (!lines) return fail(refusal('too-large'));
  const read = redcap(lines) ?? xlsForm(sheetsIn(lines)) ?? xlsForm(new Map([['survey', lines]]));
  const [first] = lines;
  if (read) return succeed(read);
  return fail(
    first && first.cells.length > 1 ? refusal('other-table', first.cells.join(', ')) : refusal('unknown'),
  );
}

function redcap(lines: readonly Line[]): ForeignSurvey | null {
  const sheet = sheetOf('dictionary', lines, redcapHeadOf);
  return sheet.heads.includes('field') && sheet.heads.includes('type') ? readRedcap(sheet) : null;
}

function xlsForm(sheets: ReadonlyMap<string, readonly Line[]>): ForeignSurvey | null {
  const named = new Map([...sheets].map(([name, lines]) => [name.trim().toLowerCase(), lines]));
  const sheet = (name: string) => {
    const lines = named.get(name);
    return lines ? sheetOf(name, lines, headOf) : null;
  };
  const survey = sheet('survey');
  if (!survey?.heads.includes('type') || !survey.heads.includes('name')) return null;
  const known: ReadonlySet<string> = new Set(['survey', 'choices', 'settings']);
  const others = [...sheets].flatMap(([name, lines]) =>
    known.has(name.trim().toLowerCase()) || lines.length === 0 ? [] : [name],
  );
  return readXlsForm({ survey, choices: sheet('choices'), settings: sheet('settings'), others });
}

/** One table that holds several: the first column names the sheet, and each begins with a line of its own. */
function sheetsIn(lines: readonly Line[]): Map<string, Line[]> {
  const sheets = new Map<string, Line[]>();
  let within: Line[] = [];
  for (const { row, cells } of lines) {
    const [name = '', ...rest] = cells;
    if (name.trim() !== '') {
      within = sheets.get(name) ?? [];
      sheets.set(name, within);
    }
    within.push({ row, cells: rest });
  }
  return sheets;
}
