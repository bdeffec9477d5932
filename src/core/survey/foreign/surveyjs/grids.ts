import type { Shown } from '../foreign-survey.ts';
import { stemmed } from '../foreign-survey.ts';
import type { Say } from '../notes.ts';
import type { Fields } from './fields.ts';
import { codeOf } from './fields.ts';

/** A question that was a row, or a cell, of a grid. */
export interface GridRow {
  /** As conditions name it: `grid.row`, or `grid.row.column`. */
  name: string;
  ask: string;
  /** The question as SurveyJS would write it by itself. */
  element: Fields;
  shown: Shown[];
  shuffle: string | null;
}

/** The questions in a grid; null where the element is none. */
export function gridRows(element: Fields, type: string, say: Say): GridRow[] | null {
  if (type !== 'matrix' && type !== 'matrixdropdown' && type !== 'multipletext') return null;
  const name = element.text('name');
  const stem = element.words('title') || name;
  say('grid');
  if (type === 'multipletext') {
    return element.groups('items').map((item, i) => {
      const own = item.text('name') || `${i + 1}`;
      const ask = stemmed(stem, item.words('title') || own);
      return { name: `${name}.${own}`, ask, element: item.with({ type: 'text' }), shown: [], shuffle: null };
    });
  }
  const shuffle = element.text('rowsOrder') === 'random' ? name : null;
  const rows = element.list('rows').map((row, i) => rowOf(element, row, i));
  return rows.flatMap(({ code, label, shown, where }) => {
    const row = { name: `${name}.${code}`, ask: stemmed(stem, label), shown, shuffle };
    return type === 'matrix' ? [{ ...row, element: pointsOf(element, where) }] : cellsOf(element, row, say);
  });
}

function rowOf(element: Fields, row: unknown, i: number) {
  const where = `${element.where}.rows[${i}]`;
  if (typeof row !== 'object' || row === null)
    return { code: codeOf(row), label: codeOf(row), shown: [], where };
  const fields = element.inner(row, where);
  const code = fields.text('value') || `${i + 1}`;
  const expression = fields.text('visibleIf');
  const shown = expression === '' ? [] : [{ expression, where }];
  return { code, label: fields.words('text') || code, shown, where };
}

/** A row of points, each column being one; or of boxes. */
function pointsOf(element: Fields, where: string): Fields {
  const columns = element.list('columns');
  const isMany = element.text('cellType') === 'checkbox';
  const description = element.raw('description');
  const one = isMany ? { type: 'checkbox', choices: columns } : { type: 'matrixrow', columns };
  return element.inner({ ...one, description }, where);
}

function cellsOf(element: Fields, row: Omit<GridRow, 'element'>, say: Say): GridRow[] {
  const shared = element.list('choices');
  const kind = element.text('cellType') || 'dropdown';
  return element.groups('columns').map((column, i) => {
    const own = column.text('name') || `${i + 1}`;
    const type = column.text('cellType') || kind;
    const choices = column.list('choices');
    if (column.raw('isRequired') === true) say('required');
    const ask = stemmed(row.ask, column.words('title') || own);
    const cell = column.with({
      type: type === 'default' ? 'dropdown' : type,
      choices: choices.length > 0 ? choices : shared,
    });
    return { ...row, name: `${row.name}.${own}`, ask, element: cell };
  });
}
