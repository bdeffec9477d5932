import { csvFormatRow } from 'd3-dsv';
import type { ColumnMeaning, TableMeaning } from '../../returns/table.ts';

const headings = [
  'Variable / Field Name',
  'Form Name',
  'Section Header',
  'Field Type',
  'Field Label',
  'Choices, Calculations, OR Slider Labels',
  'Field Note',
  'Text Validation Type OR Show Slider Number',
  'Text Validation Min',
  'Text Validation Max',
  'Identifier?',
  'Branching Logic (Show field only if...)',
  'Required Field?',
  'Custom Alignment',
  'Question Number (surveys only)',
  'Matrix Group Name',
  'Matrix Ranking?',
  'Field Annotation',
];

/** A REDCap data dictionary (its 18 columns) of a table, the first column of which names the record. */
export function redcapDictionary({ name, columns }: TableMeaning): string {
  const lines = [headings, ...columns.map((column) => fieldOf(name, column))];
  return lines.map((line) => `${csvFormatRow(line)}\r\n`).join('');
}

function fieldOf(
  form: string,
  { name, type, levels, bounds, meaning, unit, missing }: ColumnMeaning,
): string[] {
  const choices = choicesOf(type, levels);
  const validation = { string: '', boolean: '', integer: 'integer', number: 'number', date: 'date_ymd' }[
    type
  ];
  const [least, most] = choices === '' && bounds ? [bounds.least, bounds.most] : [null, null];
  return [
    name,
    form,
    '',
    type === 'boolean' ? 'truefalse' : choices === '' ? 'text' : 'radio',
    meaning,
    choices,
    unit ?? '',
    choices === '' ? validation : '',
    least === null ? '' : String(least),
    most === null ? '' : String(most),
    '',
    '',
    missing === null ? 'y' : '',
    '',
    '',
    '',
    '',
    '',
  ];
}

/** A bar parts choices in REDCap, and a comma parts a value from its label. */
function choicesOf(type: ColumnMeaning['type'], levels: ColumnMeaning['levels']): string {
  if (!levels || type === 'number' || type === 'boolean') return '';
  return Object.entries(levels)
    .map(([value, label]) => `${value}, ${label.replaceAll('|', '/')}`)
    .join(' | ');
}
