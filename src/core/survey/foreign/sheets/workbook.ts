import type { Result } from '../../../result.ts';
import { fail, succeed } from '../../../result.ts';
import { textOf, unzipped } from '../../../unzip.ts';
import type { Line } from './sheet.ts';
import { xmlPieces } from './xml.ts';
import type { WorkbookFault } from './worksheet.ts';
import { cellsOf, sharedTexts } from './worksheet.ts';

const folder = 'xl/';
/** Fifty times the largest survey workbooks that were seen. */
const mostBytes = 20_000_000;
const isWanted = (name: string): boolean =>
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[\w-]{1,60}\.xml)$/i.test(
    name,
  );

/** The sheets of an .xlsx workbook by their names, in its order; charts and macros are none. */
export function workbookSheets(zip: Uint8Array): Result<ReadonlyMap<string, readonly Line[]>, WorkbookFault> {
  const unpacked = unzipped(zip, isWanted, mostBytes);
  if (!unpacked.ok) return unpacked;
  const parts = new Map([...unpacked.value].map(([name, content]) => [name, textOf(content)]));
  const workbook = parts.get(`${folder}workbook.xml`);
  if (workbook === undefined) return fail('no-workbook');
  const files = attributesOf(parts.get(`${folder}_rels/workbook.xml.rels`) ?? '', 'Relationship');
  const named = attributesOf(workbook, 'sheet');
  const shared = sharedTexts(parts.get(`${folder}sharedStrings.xml`) ?? '');
  if (!files.ok) return files;
  if (!named.ok) return named;
  if (!shared.ok) return shared;
  const targets = new Map(files.value.map((file) => [file.get('Id'), file.get('Target')]));
  const sheets = new Map<string, readonly Line[]>();
  for (const sheet of named.value) {
    const content = parts.get(pathOf(targets.get(sheet.get('id'))));
    if (content === undefined) continue;
    const lines = cellsOf(content, shared.value);
    if (!lines.ok) return lines;
    sheets.set(sheet.get('name') ?? '', lines.value);
  }
  return succeed(sheets);
}

/** A part by where it lies from the workbook, or from the root. */
const pathOf = (target = ''): string => (target.startsWith('/') ? target.slice(1) : `${folder}${target}`);

/** Of every element of this name, what is written in its tag. */
function attributesOf(xml: string, element: string): Result<ReadonlyMap<string, string>[], WorkbookFault> {
  const found: ReadonlyMap<string, string>[] = [];
  for (const piece of xmlPieces(xml)) {
    if ('fault' in piece) return fail(piece.fault === 'declares' ? 'declares' : 'damaged');
    if ('open' in piece && piece.open === element) found.push(piece.attributes);
  }
  return succeed(found);
}
