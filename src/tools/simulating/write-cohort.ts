import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnonymousTable } from '../../core/returns/anonymise.ts';
import { anonymise } from '../../core/returns/anonymise.ts';
import { codebook } from '../../core/returns/codebook.ts';
import { writeCsv } from '../../core/returns/csv.ts';
import { participationReturn, participationTables } from '../../core/returns/participation-return.ts';
import type { Returning } from '../../core/returns/returning.ts';
import { cohortTables } from '../../core/simulation/cohort-tables.ts';
import { answer } from '../../workers/answer.ts';
import { returnToolsBy } from '../../workers/return-tools.ts';

/** How much was written. */
export interface Written {
  people: number;
  returns: number;
}

/**
 * Writes each return into `returns/`, as its maker would hand it back, and into `tables/` the last one of everybody
 * put together.
 */
export async function writeCohort(
  folder: string,
  returned: AsyncIterable<Returning>,
  recipients: readonly string[],
): Promise<Written> {
  for (const name of ['returns', 'tables']) mkdirSync(join(folder, name), { recursive: true });
  const { packing } = returnToolsBy(answer);
  const last = new Map<string, AnonymousTable[]>();
  let returns = 0;
  for await (const returning of returned) {
    returns += 1;
    const tables = participationTables(returning);
    const { name, content } = await participationReturn(packing, returning, recipients, tables);
    writeFileSync(join(folder, 'returns', `${String(returns).padStart(5, '0')}-${name}`), content);
    last.set(returning.participant, tables);
  }
  writeTables(folder, cohortTables([...last.values()]));
  return { people: last.size, returns };
}

function writeTables(folder: string, tables: readonly AnonymousTable[]): void {
  for (const table of [...tables, anonymise(codebook, tables)]) {
    writeFileSync(join(folder, 'tables', `simulated-${table.name}.csv`), writeCsv(table));
  }
}
