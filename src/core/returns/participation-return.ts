import type { PublishedStudy } from '../study/published.ts';
import type { AnonymousTable } from './anonymise.ts';
import { anonymise } from './anonymise.ts';
import { answersTable } from './answers-table.ts';
import { encounterTables, tablesOfEncounters } from './encounter-tables.ts';
import { finishedOf } from './finished.ts';
import { namedIn, originOf } from './origin.ts';
import type { ReturnFile } from './package.ts';
import { makeReturn } from './package.ts';
import { participantsTable } from './participants-table.ts';
import { playedIn } from './played-in.ts';
import { playedTable } from './played-table.ts';
import type { Packing } from './ports.ts';
import type { Returning } from './returning.ts';
import { scalesTable } from './scales-table.ts';
import type { TableMeaning } from './table.ts';
import { wideTable } from './wide-table.ts';

/** What every return to a study holds, in the order of its tables. */
export const returnedTables = (published: PublishedStudy): TableMeaning[] => [
  participantsTable(published),
  answersTable,
  scalesTable(published),
  playedTable,
  ...tablesOfEncounters,
  wideTable(published),
];

/**
 * Every table of one return, in the order in which a person would look at them: all that leaves, cell by cell. Nobody
 * else's rows are among them, whatever else was played on the device.
 */
export function participationTables(returning: Returning): AnonymousTable[] {
  const { participation, runs } = returning;
  const { published } = participation.header;
  const finished = finishedOf(playedIn(participation, runs), namedIn(returning));
  return [
    anonymise(participantsTable(published), [returning]),
    anonymise(answersTable, [returning]),
    anonymise(scalesTable(published), [returning]),
    anonymise(playedTable, [returning]),
    ...encounterTables(finished),
    anonymise(wideTable(published), [returning]),
  ];
}

/**
 * The file to hand back, sealed where the study has keys. `recipients`: other public keys, or none. `tables`: those of
 * `returning` where they have been made already, so that what was shown is what is packed.
 */
export function participationReturn(
  packing: Packing,
  returning: Returning,
  recipients: readonly string[] = returning.participation.header.published.study.keys,
  tables: readonly AnonymousTable[] = participationTables(returning),
): Promise<ReturnFile> {
  const { study } = returning.participation.header.published;
  const about = { study: study.study, title: study.title, version: study.version };
  return makeReturn(packing, { ...about, origin: originOf(returning), recipients }, tables);
}
