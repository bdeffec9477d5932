import type { AnonymousTable } from '../../returns/anonymise.ts';
import { deletionColumn } from '../../returns/deletion.ts';
import type { Cell, ColumnMeaning } from '../../returns/table.ts';
import { isLinkingColumn } from '../../study/linking.ts';
import type { Link } from './links.ts';

type Row = readonly Cell[];

/** What a follow-up says better than what came before it. */
const saidLater = 'stage_reached';

/**
 * The tables with what each follow-up holds under the code of its first part: one row of those tables that have one a
 * participant. What served for linking alone is gone. A participant may withdraw by the deletion code of either browser,
 * so that both stand in their row.
 */
export function joined(tables: readonly AnonymousTable[], links: readonly Link[]): AnonymousTable[] {
  const whose = new Map(links.map(({ later, earlier }) => [later, earlier]));
  return tables.map((table) => {
    const isOneEach = table.name === 'participants' || table.name === 'wide';
    const rows = isOneEach ? oneEach(table, whose) : underOne(table, whose);
    const stays = table.columns.map(({ name }) => !isLinkingColumn(name));
    const kept = <Item>(row: readonly Item[]) => row.filter((_, i) => stays[i]);
    return { ...table, columns: kept(table.columns).map(told), rows: rows.map(kept) };
  });
}

/** The participant is the first column of every table. */
const nameOf = ([participant = null]: Row): string => String(participant);

function oneEach({ columns, rows }: AnonymousTable, whose: ReadonlyMap<string, string>): Row[] {
  const later = new Map(
    rows.flatMap((row) => (whose.has(nameOf(row)) ? [[whose.get(nameOf(row)), row]] : [])),
  );
  return rows
    .filter((row) => !whose.has(nameOf(row)))
    .map((row) => {
      const more = later.get(nameOf(row));
      if (!more) return row;
      return row.map((cell, i) => together(columns[i]?.name ?? '', cell, more[i] ?? null));
    });
}

function together(column: string, first: Cell, later: Cell): Cell {
  if (column === saidLater) return later;
  return column === deletionColumn.name ? `${String(first)} ${String(later)}` : (first ?? later);
}

const told = (column: ColumnMeaning): ColumnMeaning =>
  column.name === deletionColumn.name
    ? { ...column, meaning: `${column.meaning} Of somebody in two browsers both, with a space between.` }
    : column;

/** The rows of one participant stay together; of a scenario that they had played before, the first time counts. */
function underOne({ columns, rows }: AnonymousTable, whose: ReadonlyMap<string, string>): Row[] {
  const at = (name: string) => columns.findIndex((column) => column.name === name);
  const [scenario, ofRecord] = [at('scenario'), at('of_record')];
  const played = new Set(
    scenario < 0
      ? []
      : rows.filter((row) => !whose.has(nameOf(row))).map((row) => `${nameOf(row)} ${row[scenario]}`),
  );
  const moved = rows.map((row): Row => {
    const earlier = whose.get(nameOf(row));
    if (earlier === undefined) return row;
    const isAgain = ofRecord >= 0 && played.has(`${earlier} ${row[scenario]}`);
    return [earlier, ...row.slice(1)].map((cell, i) => (i === ofRecord && isAgain ? false : cell));
  });
  return moved.toSorted((a, b) => Number(nameOf(a) > nameOf(b)) - Number(nameOf(a) < nameOf(b)));
}
