import type { Body, ForeignOption } from '../foreign-survey.ts';
import { between, scaled } from '../foreign-survey.ts';
import type { Say } from '../notes.ts';
import type { Row } from '../sheets/sheet.ts';
import type { Annotated } from './annotations.ts';

/** What a field asks for; null where it is told why it asks for nothing here. */
export function bodyOfField(
  row: Row,
  name: string,
  isInGrid: boolean,
  most: Omit<Annotated, 'isHidden'>,
  say: Say,
): Body | null {
  const { cells } = row;
  const type = (cells.get('type') ?? '').toLowerCase();
  if (/^y/i.test(cells.get('identifier') ?? '')) {
    say('identifying', name);
    return null;
  }
  switch (type) {
    case 'radio':
    case 'dropdown':
    case 'select':
    case 'checkbox':
      return chosen(row, type, name, isInGrid, most, say);
    case 'yesno':
      return { kind: 'single', options: pair('Yes', 'No') };
    case 'truefalse':
      return { kind: 'single', options: pair('True', 'False') };
    case 'slider':
      return slider(row, name, say);
    case 'text':
      return text(row, name, most.mostLetters, say);
    case 'notes':
    case 'textarea':
      return { kind: 'text', most: most.mostLetters, lines: 4 };
    case 'descriptive':
      return { kind: 'information' };
    case 'calc':
      say('computed', name);
      return null;
    default:
      say('kind', type, name);
      return null;
  }
}

const pair = (one: string, zero: string): ForeignOption[] => [
  { code: '1', label: one },
  { code: '0', label: zero },
];

function chosen(
  { cells }: Row,
  type: string,
  name: string,
  isInGrid: boolean,
  { mostTicked }: Omit<Annotated, 'isHidden'>,
  say: Say,
): Body | null {
  const options = choicesIn(cells.get('choices') ?? '');
  if (options.length < 2) {
    say('optionless', name);
    return null;
  }
  if (type === 'checkbox') return { kind: 'multiple', options, most: mostTicked };
  return isInGrid && options.length > 2 ? scaled(options) : { kind: 'single', options };
}

/** `1, Yes | 2, No`; what has no comma is its own code. */
export function choicesIn(cell: string): ForeignOption[] {
  const parts = cell.split(/\||\n/).map((part) => part.trim());
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const comma = part.indexOf(',');
      if (comma < 0) return { code: part, label: part };
      const code = part.slice(0, comma).trim();
      return { code, label: part.slice(comma + 1).trim() || code };
    });
}

function slider({ cells }: Row, name: string, say: Say): Body {
  const ends = (cells.get('choices') ?? '').split('|').map((end) => end.trim());
  const [low = '', middle = ''] = ends;
  const high = ends.length > 2 ? (ends[2] ?? '') : ends.length === 2 ? middle : '';
  const [from, to] = [numberIn(cells.get('min')) ?? 0, numberIn(cells.get('max')) ?? 100];
  const body = between(from, to, 1, low, high);
  if (ends.length > 2 && middle !== '') say('setting', 'Words in the middle of a slider', middle);
  if (body.kind === 'number') say('slider', name, from, to);
  return body;
}

function text({ cells }: Row, name: string, mostLetters: number | null, say: Say): Body | null {
  const rule = (cells.get('validation') ?? '').toLowerCase();
  const [min, max] = [cells.get('min'), cells.get('max')];
  if (rule === '' || rule === 'autocomplete') {
    return { kind: 'text', most: mostLetters, lines: 1 };
  }
  if (/^(?:email|phone|ssn|mrn|zipcode|postalcode)/.test(rule)) {
    say('identifying', name);
    return null;
  }
  if (/^date(?:time)?_/.test(rule)) {
    if (rule.startsWith('datetime')) say('time', name);
    return { kind: 'date', precision: 'day', from: yearOf(min), to: yearOf(max) };
  }
  if (/^(?:integer|number)/.test(rule)) {
    const [from, to] = [numberIn(min), numberIn(max)];
    for (const bound of [min, max])
      if (bound !== undefined && numberIn(bound) === null) say('constraint', name, bound);
    return { kind: 'number', from, to, whole: rule === 'integer', ends: '', unit: null };
  }
  say('constraint', name, rule);
  return { kind: 'text', most: mostLetters, lines: 1 };
}

/** A comma for a decimal point, as some projects have it. */
function numberIn(cell: string | undefined): number | null {
  const plain = (cell ?? '').trim().replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

const yearOf = (cell: string | undefined): string | null => /\b\d{4}\b/.exec(cell ?? '')?.[0] ?? null;
