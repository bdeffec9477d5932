import type { Body, ForeignOption, ForeignQuestion } from '../foreign-survey.ts';
import { between, scaled } from '../foreign-survey.ts';
import type { Say } from '../notes.ts';
import type { Row } from '../sheets/sheet.ts';
import type { Choices } from './choices.ts';
import { boundsIn } from './constraint.ts';
import type { XlsType } from './kinds.ts';

interface RowOf {
  row: Row;
  type: XlsType;
  name: string;
  /** Whether it stands in a grid of answers that are all alike. */
  isInGrid: boolean;
  choices: Choices;
  say: Say;
}

/** `also`: a question that follows it, for the words of "other". */
interface Made {
  body: Body | null;
  also?: Omit<ForeignQuestion, 'where'>;
}

/** What a row asks for, with its rule and the look that it is given as far as these say more. */
export function bodyOfRow(of: RowOf): Made {
  const { row, type, name, say } = of;
  const looks = (row.cells.get('appearance') ?? '').split(/\s+/).filter((look) => look !== '');
  const rule = row.cells.get('constraint') ?? '';
  const bounds = boundsIn(rule, type.type !== 'number' || type.whole);
  if (!bounds.isAll) say('constraint', name, rule);
  const unread = looks.filter((look) => !looksRead.has(look));
  if (unread.length > 0) say('setting', 'appearance', unread.join(' '));
  switch (type.type) {
    case 'select':
      return select(of, type, looks, bounds.mostTicked);
    case 'number':
      return {
        body: { kind: 'number', from: bounds.from, to: bounds.to, whole: type.whole, ends: '', unit: null },
      };
    case 'text':
      return { body: { kind: 'text', most: bounds.mostLetters, lines: looks.includes('multiline') ? 4 : 1 } };
    case 'range':
      return range(of);
    case 'date':
    case 'datetime':
      if (type.type === 'datetime') say('time', name);
      return { body: { kind: 'date', precision: precisionOf(looks), from: null, to: null } };
    case 'acknowledge':
      say('ticked', name);
      return { body: { kind: 'information' } };
    default:
      return { body: { kind: 'information' } };
  }
}

/** Looks that decide what a question becomes, or that every question here has. */
const looksRead: ReadonlySet<string> = new Set([
  ...['likert', 'label', 'list-nolabel', 'multiline', 'year', 'month-year', 'field-list', 'table-list'],
]);

const precisionOf = (looks: readonly string[]): 'year' | 'month' | 'day' =>
  looks.includes('year') ? 'year' : looks.includes('month-year') ? 'month' : 'day';

function select(
  { row, name, isInGrid, choices, say }: RowOf,
  { many, list, hasOther, isOutside }: Extract<XlsType, { type: 'select' }>,
  looks: readonly string[],
  most: number | null,
): Made {
  const given = choices.get(list) ?? [];
  if (looks.includes('label')) {
    // The head of a grid: it shows the answers, and asks nothing.
    say('grid');
    return {
      body: [...row.cells.keys()].some((head) => head.startsWith('label')) ? { kind: 'information' } : null,
    };
  }
  if (isOutside || list.includes('${')) {
    say('external', name);
    return { body: null };
  }
  const options = hasOther ? [...given, { code: 'other', label: 'Other' }] : [...given];
  if (options.length < 2) {
    say('optionless', name);
    return { body: null };
  }
  const parameters = parametersOf(row);
  if (parameters.has('randomize')) say('option-order');
  const body = selectBody(many, options, isInGrid || looks.some((look) => gridLooks.has(look)), most);
  if (!hasOther) return { body };
  say('other', name);
  const shown = [{ expression: `selected(\${${name}}, 'other')`, where: `survey, row ${row.row}` }];
  const ask = 'Please say which.';
  const text: Body = { kind: 'text', most: null, lines: 1 };
  return { body, also: { name: `${name}_other`, ask, help: '', body: text, shown, shuffle: null } };
}

const gridLooks: ReadonlySet<string> = new Set(['likert', 'list-nolabel']);

function selectBody(
  many: 'one' | 'multiple' | 'rank',
  options: ForeignOption[],
  isScale: boolean,
  most: number | null,
): Body {
  if (many === 'multiple') return { kind: 'multiple', options, most };
  if (many === 'rank') return { kind: 'ranking', options };
  return isScale && options.length > 2 ? scaled(options) : { kind: 'single', options };
}

function range({ row, name, say }: RowOf): Made {
  const parameters = parametersOf(row);
  const number = (key: string, otherwise: number) => {
    const value = Number(parameters.get(key) ?? otherwise);
    return Number.isFinite(value) ? value : otherwise;
  };
  const [from, to, step] = [number('start', 0), number('end', 10), number('step', 1)];
  const body = between(from, to, step, '', '');
  if (body.kind === 'number') say('slider', name, from, to);
  return { body };
}

const parametersOf = (row: Row): ReadonlyMap<string, string> =>
  new Map(
    [...(row.cells.get('parameters') ?? '').matchAll(/([\w-]+)\s*=\s*([^\s;,]+)/g)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), value] as const,
    ),
  );
