import type { Shown, SmallCellRule } from '../../disclosure/small-cells.ts';
import { suppressed } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { Cell, ColumnMeaning } from '../../returns/table.ts';

/** How often each answer to one question was given. */
export interface AnswersSeen {
  column: string;
  meaning: string;
  /** The answers in their order, as they are called. */
  levels: readonly string[];
  /** Null where a count is too small to be told, or would tell one that is. */
  counts: readonly Shown[];
}

/** Ratings and choices with this many answers or fewer; more are no picture. */
const mostLevels = 11;
/** What of a wide row is no answer. */
const notAsked = new Set(['origin', 'condition']);

export function answersSeen(tables: readonly AnonymousTable[], rule: SmallCellRule): AnswersSeen[] {
  const wide = tables.find(({ name }) => name === 'wide');
  return (wide?.columns ?? []).flatMap((column, at): AnswersSeen[] => {
    const levels = levelsOf(column);
    if (!levels) return [];
    const given = (wide?.rows ?? []).map((row) => row[at] ?? null);
    const counts = levels.map(({ value }) => given.filter((cell) => cell === value).length);
    const [shown = []] = suppressed([counts], rule, 'rows');
    return [
      { column: column.name, meaning: column.meaning, levels: levels.map(({ name }) => name), counts: shown },
    ];
  });
}

function levelsOf({ name, type, levels, bounds }: ColumnMeaning): { value: Cell; name: string }[] | null {
  if (notAsked.has(name)) return null;
  if (type === 'string' && levels && Object.keys(levels).length <= mostLevels)
    return Object.entries(levels).map(([value, name]) => ({ value, name }));
  if (type !== 'integer' || bounds === null || bounds.most === null) return null;
  const many = bounds.most - bounds.least + 1;
  if (many > mostLevels) return null;
  return Array.from({ length: many }, (_, i) => {
    const value = bounds.least + i;
    return { value, name: levels?.[value] ?? String(value) };
  });
}
