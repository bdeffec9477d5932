import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { csvParseRows } from 'd3-dsv';

export type Cells = readonly (readonly string[])[];

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letter = (column: number) => String.fromCharCode(65 + column);

/** One cell, in one of the ways in which spreadsheet programs write them. */
function cell(words: string, row: number, column: number, shared: string[]): string {
  const place = `r="${letter(column)}${row}"`;
  if (/^\d+$/.test(words)) return `<c ${place}><v>${words}</v></c>`;
  if (column % 2 === 0) return `<c ${place} t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
  return `<c ${place} t="s"><v>${shared.push(words) - 1}</v></c>`;
}

function sheetXml(cells: Cells, shared: string[]): string {
  const rows = cells.map((line, i) => {
    const filled = line.map((words, column) => (words === '' ? '' : cell(words, i + 1, column, shared)));
    return `<row r="${i + 1}">${filled.join('')}</row>`;
  });
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

/** The parts of a workbook with these sheets, as an .xlsx holds them. */
export function workbookParts(sheets: Readonly<Record<string, Cells>>): Record<string, string> {
  const names = Object.keys(sheets);
  const shared: string[] = [];
  const worksheets = Object.fromEntries(
    Object.values(sheets).map((cells, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheetXml(cells, shared)]),
  );
  const listed = names.map(
    (name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const related = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  // A text in two pieces, the second bold.
  const texts = shared.map((text) => {
    const [start, end] = [text.slice(0, 2), text.slice(2)].map(escaped);
    return `<si><r><t xml:space="preserve">${start}</t></r><r><rPr><b/></rPr><t xml:space="preserve">${end}</t></r></si>`;
  });
  return {
    'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${related.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.join('')}</sst>`,
    ...worksheets,
  };
}

export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

export const workbook = (sheets: Readonly<Record<string, Cells>>): Uint8Array =>
  zipped(workbookParts(sheets));

/** The form that is kept as three tables in a folder, as one workbook. */
export function workbookOf(folder: string): Uint8Array {
  const names = ['survey', 'choices', 'settings'];
  return workbook(
    Object.fromEntries(
      names.map((name) => [name, csvParseRows(readFileSync(`${folder}/${name}.csv`, 'utf8'))]),
    ),
  );
}
