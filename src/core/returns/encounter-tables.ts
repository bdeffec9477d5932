import type { AnonymousTable } from './anonymise.ts';
import { anonymise } from './anonymise.ts';
import { choicesTable } from './choices-table.ts';
import { criticalTable } from './critical-table.ts';
import type { Finished } from './finished.ts';
import { noticedTable } from './noticed-table.ts';
import { scoresTable } from './scores-table.ts';
import type { Table } from './table.ts';

/** What a return says of encounters. */
export const tablesOfEncounters: readonly Table<Finished, unknown>[] = [
  choicesTable,
  scoresTable,
  criticalTable,
  noticedTable,
];

/** All that a return says of encounters. */
export const encounterTables = (finished: readonly Finished[]): AnonymousTable[] =>
  tablesOfEncounters.map((table) => anonymise(table, finished));
