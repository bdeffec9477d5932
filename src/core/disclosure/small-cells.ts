/** How small counts are told: those under a bound not at all, or all rounded as HESA does. */
export type SmallCellRule = 'under-5' | 'under-10' | 'hesa';

const bounds = { 'under-5': 5, 'under-10': 10 } as const;

/** Which totals are shown with a table: of its rows alone (a list is one row), or of its columns too. */
export type Totals = 'rows' | 'both';

/** A count as it may be shown; null: not shown. */
export type Shown = number | null;

/**
 * A table of counts as it may be shown together with its totals.
 *
 * Counts from 1 to one under the bound are left out, and then as many others as it takes that none of those left out
 * can be worked out from a total. Where that takes the whole table, its totals must not be shown either; and totals are
 * counts themselves, so they go through this as a list of their own. HESA's rule (rounding and suppression, standard of
 * the UK's higher-education statistics) leaves nothing out: every count, total included, is rounded to the nearest 5,
 * and 0, 1 and 2 become 0.
 *
 * @param counts rows of equal length, whole numbers from 0
 */
export function suppressed(
  counts: readonly (readonly number[])[],
  rule: SmallCellRule,
  totals: Totals = 'both',
): Shown[][] {
  if (rule === 'hesa') return counts.map((row) => row.map(roundedToFive));
  const bound = bounds[rule];
  const hidden = counts.map((row) => row.map((count) => count > 0 && count < bound));
  for (;;) {
    const revealed = firstRevealed({ counts, hidden, totals }, bound);
    if (!revealed) break;
    const also = alsoToHide({ counts, hidden, totals }, revealed);
    if (!also) return counts.map((row) => row.map(() => null));
    for (const cell of also) hide(hidden, cell);
  }
  return counts.map((row, i) => row.map((count, j) => (hidden[i]?.[j] ? null : count)));
}

/** 0, 1 and 2 become 0; all others the nearest multiple of 5. */
export const roundedToFive = (count: number): number => (count <= 2 ? 0 : 5 * Math.round(count / 5));

type Cell = readonly [row: number, column: number];
type Hidden = boolean[][];

function hide(hidden: Hidden, [row, column]: Cell): void {
  const line = hidden[row];
  if (line) line[column] = true;
}

/** A table of which some cells are hidden. */
interface Table {
  counts: readonly (readonly number[])[];
  hidden: Hidden;
  totals: Totals;
}

function* cellsOf({ counts, hidden }: Table): Generator<{ cell: Cell; count: number; isHidden: boolean }> {
  for (const [i, row] of counts.entries())
    for (const [j, count] of row.entries()) yield { cell: [i, j], count, isHidden: hidden[i]?.[j] ?? false };
}

/**
 * A small count that is hidden and that somebody could work out exactly who knows all that is shown, and that nothing
 * hidden is negative: it can be neither one more nor one less. Null where there is none.
 */
function firstRevealed(table: Table, bound: number): Cell | null {
  for (const { cell, count, isHidden } of cellsOf(table)) {
    if (!isHidden || count === 0 || count >= bound) continue;
    if (!canMove(table, cell, 1) && !canMove(table, cell, -1)) return cell;
  }
  return null;
}

/**
 * Whether a hidden cell that is not empty could be one more (`way` 1) or one less with all totals as they are: then
 * there is a ring of hidden cells through it, along which one is taken away and added by turns. What is taken from must
 * not be empty.
 */
function canMove(table: Table, [row, column]: Cell, way: 1 | -1): boolean {
  const { totals } = table;
  // Columns without a total all give way alike.
  const columnOf = (at: number) => (totals === 'both' ? `column ${at}` : 'any column');
  const start = columnOf(column);
  const seen = new Set([start]);
  const open = [start];
  for (const node of open) {
    const isColumn = node.includes('column');
    const isTaking = isColumn === (way === 1);
    for (const { cell, count, isHidden } of cellsOf(table)) {
      const [from, to] = isColumn
        ? [columnOf(cell[1]), `row ${cell[0]}`]
        : [`row ${cell[0]}`, columnOf(cell[1])];
      const isItself = cell[0] === row && cell[1] === column;
      if (!isHidden || isItself || from !== node || (isTaking && count === 0)) continue;
      if (to === `row ${row}`) return true;
      if (!seen.has(to)) open.push(to);
      seen.add(to);
    }
  }
  return false;
}

/**
 * What else to hide so that a cell cannot be worked out: the smallest other count of its row or, where columns have
 * totals too, the three other corners of a rectangle that cost least. Empty counts come last. Null where all is hidden.
 */
function alsoToHide(table: Table, [row, column]: Cell): Cell[] | null {
  const { counts, hidden, totals } = table;
  const rectangles = [...cellsOf(table)].flatMap(({ cell: [i, j] }): Cell[][] => {
    if (totals === 'rows') return i === row && j !== column ? [[[i, j]]] : [];
    return i === row || j === column
      ? []
      : [
          [
            [i, j],
            [i, column],
            [row, j],
          ],
        ];
  });
  const costs = rectangles.flatMap((corners) => {
    const open = corners.filter(([i, j]) => !hidden[i]?.[j]);
    const numbers = open.map(([i, j]) => counts[i]?.[j] ?? 0);
    const empty = numbers.filter((count) => count === 0).length;
    return open.length === 0 ? [] : [{ open, empty, count: numbers.reduce((sum, count) => sum + count, 0) }];
  });
  const [cheapest] = costs.sort((a, b) => a.empty - b.empty || a.count - b.count);
  return cheapest?.open ?? null;
}
