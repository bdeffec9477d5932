import type { AnonymousTable } from '../core/returns/anonymise.ts';
import { anonymise } from '../core/returns/anonymise.ts';
import { codebook } from '../core/returns/codebook.ts';
import { writeCsv } from '../core/returns/csv.ts';
import { participationTables } from '../core/returns/participation-return.ts';
import { cohortTables } from '../core/simulation/cohort-tables.ts';
import { simulate } from '../core/simulation/simulate.ts';
import { publish } from '../core/study/published.ts';
import type { Shelf } from '../core/study/shelf.ts';
import type { Study } from '../core/study/study.ts';
import type { Corridor } from './corridor.ts';

/** What made-up people gave: the last return of each, put together. */
export interface MadeUp {
  people: number;
  tables: readonly AnonymousTable[];
}

export interface Wanted {
  participants: number;
  seed: number;
  /** Called after each return. Resolves when the next may be made; false ends it. */
  pause: (people: number) => Promise<boolean>;
}

/** Null where it was ended before its time. */
export async function simulateStudy(
  { digest }: Pick<Corridor, 'digest'>,
  { study, shelf }: { study: Study; shelf: Shelf },
  { participants, seed, pause }: Wanted,
): Promise<MadeUp | null> {
  const last = new Map<string, AnonymousTable[]>();
  const published = publish(study, shelf, true);
  for await (const returning of simulate(published, { participants, seed, effects: {} }, digest)) {
    last.set(returning.participant, participationTables(returning));
    if (!(await pause(last.size))) return null;
  }
  return { people: last.size, tables: cohortTables([...last.values()]) };
}

/** All tables with their codebook in one zip, whose every name says that it is simulated. */
export async function packMadeUp(
  { returns }: Pick<Corridor, 'returns'>,
  study: string,
  { tables }: MadeUp,
): Promise<{ name: string; content: Uint8Array }> {
  const { packing } = await returns();
  const files = [...tables, anonymise(codebook, tables)].map((table) => ({
    name: `simulated-${table.name}.csv`,
    text: writeCsv(table),
  }));
  return { name: `${study}-simulated.zip`, content: await packing.pack(files, []) };
}
