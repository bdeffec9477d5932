import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readForeignSurvey } from '../../../../../src/core/survey/foreign/read-foreign.ts';
import { unzipped } from '../../../../../src/core/unzip.ts';
import { workbookSheets } from '../../../../../src/core/survey/foreign/sheets/workbook.ts';
import { xmlPieces } from '../../../../../src/core/survey/foreign/sheets/xml.ts';
import { workbookParts, zipped } from '../../../../support/workbook.ts';

const parts = workbookParts({
  survey: [
    ['type', 'name', 'label'],
    ['note', 'a', 'So & "so" <b>'],
  ],
});

function sheet(rows: string, shared = ''): unknown {
  const sheets = workbookSheets(
    zipped({
      ...parts,
      'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="x"><x:sheetData>${rows}</x:sheetData></x:worksheet>`,
      'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
    }),
  );
  return sheets.ok ? sheets.value.get('survey') : sheets.fault;
}

test('a cell is read however a spreadsheet program writes it', () => {
  const shared =
    '<si><t>plain</t></si><si><r><t>in </t></r><r><rPr><b/></rPr><t>pieces</t></r><rPh><t>said</t></rPh></si>';
  const cells = [
    '<x:c r="A3" t="s"><x:v>0</x:v></x:c><x:c r="B3" t="s"><x:v>1</x:v></x:c><x:c r="D3" t="inlineStr"><x:is><x:t>in&#233;line&amp;</x:t></x:is></x:c>',
    '<x:c t="str"><x:f>A1&amp;"x"</x:f><x:v>worked out</x:v></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:v>0.10000000000000001</x:v></x:c><x:c s="4"/>',
    '<x:c t="inlineStr"><x:is><x:t>a_x000D_b</x:t></x:is></x:c><x:c t="s"><x:v>99</x:v></x:c><x:c t="e"><x:v>#REF!</x:v></x:c><x:c t="inlineStr"><x:is><x:t><![CDATA[<c>]]></x:t></x:is></x:c>',
  ];
  expect(
    sheet(`<x:row r="3">${cells[0]}</x:row><x:row>${cells[1]}</x:row><x:row>${cells[2]}</x:row>`, shared),
  ).toEqual([
    { row: 3, cells: ['plain', 'in pieces', '', 'inéline&'] },
    { row: 4, cells: ['worked out', 'TRUE', '0.1'] },
    { row: 5, cells: ['a\rb', '', '#REF!', '<c>'] },
  ]);
});

test('rows that only have a look are none', () => {
  const empty = Array.from(
    { length: 20_500 },
    (_, i) => `<x:row r="${i + 1}"><x:c r="A${i + 1}" s="1"/></x:row>`,
  );
  expect(sheet(empty.join(''))).toEqual([]);
});

test.each([
  ['a column far out', '<x:row r="1"><x:c r="XFD1"><x:v>1</x:v></x:c></x:row>', 'too-large'],
  ['tags that do not fit', '<x:row r="1"><x:c r="A1"></x:row>', 'damaged'],
  ['a tag that never ends', '<x:row r="1', 'damaged'],
  ['groups within groups', '<x:row>'.repeat(100), 'damaged'],
  ['a remark that never ends', '<!-- ', 'damaged'],
  ['something of its own', '<!DOCTYPE a [<!ENTITY b "c">]>', 'declares'],
])('%s is refused', (_, rows, fault) => {
  expect(sheet(rows)).toBe(fault);
});

test('what is declared is never put in', () => {
  const xml = '<!DOCTYPE a [<!ENTITY b "&#65;">]><a>&b;</a>';
  expect([...xmlPieces(xml)]).toEqual([{ fault: 'declares' }]);
  expect([...xmlPieces('<a>&b;&#65;&#1114112;</a>')]).toEqual([
    { open: 'a', attributes: new Map() },
    { text: '&b;A' },
    { close: 'a' },
  ]);
});

/** The zip with the size that it says of its first part put in the place of the true one. */
function lying(zip: Uint8Array, size: number): Uint8Array {
  const changed = zip.slice();
  const view = new DataView(changed.buffer);
  for (let at = 0; at < changed.length - 4; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    break;
  }
  return changed;
}

const fault = (bytes: Uint8Array) => {
  const reading = readForeignSurvey('it.xlsx', bytes);
  return reading.ok ? 'read' : reading.fault.code;
};

test('a zip that would become very large is refused before it is unpacked', () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(1_000_000) }, { level: 1 });
  for (const size of [21_000_000, 0xffffffff]) expect(fault(lying(bomb, size))).toBe('too-large');
  const many = Object.fromEntries(Array.from({ length: 2100 }, (_, i) => [`a${i}`, strToU8('')]));
  expect(fault(zipSync(many))).toBe('too-large');
});

test('a part is not unpacked beyond the size that it says it has', () => {
  const bomb = zipSync({ 'xl/workbook.xml': strToU8(`<a>${'b'.repeat(1_000_000)}</a>`) }, { level: 1 });
  const unpacked = unzipped(lying(bomb, 1000), () => true, 20_000_000);
  expect(unpacked.ok && [...unpacked.value.values()].map(({ length }) => length)).toEqual([1000]);
  expect(fault(lying(bomb, 1000))).toBe('damaged');
  expect(fault(lying(bomb, 2_000_000))).toBe('damaged');
});

test('a workbook that is cut short anywhere is answered with a sentence', () => {
  const whole = zipped(parts);
  expect(fault(whole)).toBe('read');
  for (let end = 0; end < whole.length; end += 97) expect(fault(whole.slice(0, end))).not.toBe('read');
});

test.each([
  ['an old or a locked workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'locked'],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0]), 'encoding'],
  ['Latin 1', new Uint8Array([...strToU8('type,name\n'), 0xe9]), 'encoding'],
  ['nothing', strToU8(' \n'), 'empty'],
  ['half of a JSON', strToU8('{"pages": ['), 'json'],
  ['deep JSON', strToU8('['.repeat(100_000)), 'too-large'],
  ['another JSON', strToU8('{"a": 1}'), 'other-json'],
  ['a prototype', strToU8('{"pages": [], "__proto__": {}}'), 'prototype-name'],
  ['another table', strToU8('a,b\n1,2'), 'other-table'],
  ['a letter', strToU8('Dear all'), 'unknown'],
  [
    'another workbook',
    zipped(
      workbookParts({
        Data: [
          ['a', 'b'],
          ['1', '2'],
        ],
      }),
    ),
    'other-workbook',
  ],
  ['another zip', zipped({ 'a.txt': 'a' }), 'unknown'],
  ['too much', new Uint8Array(6_000_000), 'too-large'],
])('%s is refused with a sentence', (_, bytes, code) => {
  expect(fault(bytes)).toBe(code);
});

test('names of prototypes are names like any other', () => {
  const rows = ['__proto__', 'constructor', 'toString'].map((name) => ['note', name, `\${${name}} so`]);
  const bytes = zipped(
    workbookParts({
      survey: [['type', 'name', 'label', '__proto__'], ...rows.map((row) => [...row, 'x'])],
      __proto__2: [],
    }),
  );
  const reading = readForeignSurvey('it.xlsx', bytes);
  expect(reading.ok && reading.value.questions.map(({ id }) => id)).toEqual([
    'proto',
    'q-constructor',
    'to-string',
  ]);
  expect(({} as Record<string, unknown>)['x']).toBe(undefined);
});
