import type { Cell, ColumnMeaning } from '../returns/table.ts';

/** Earlier versions wrote percents that a rounding had put above 100. */
const rounding = 1e-9;

/** Whether a cell is one that its column can hold, by what the column says of itself. */
export function fits({ type, levels, bounds, missing }: ColumnMeaning, cell: Cell): boolean {
  if (cell === null) return missing !== null;
  if (type === 'string' && levels) return Object.hasOwn(levels, String(cell));
  if (typeof cell !== 'number' || !bounds) return true;
  return cell >= bounds.least - rounding && (bounds.most === null || cell <= bounds.most + rounding);
}
