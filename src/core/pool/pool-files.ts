import { strToU8 } from 'fflate';
import type { AnonymousTable } from '../returns/anonymise.ts';
import { csvPieces } from '../returns/csv.ts';
import { excelPieces } from '../returns/excel.ts';
import { descriptionFiles, placedIn, tablePath } from '../returns/package.ts';
import type { PackedFile, PiecedFile } from '../returns/ports.ts';
import type { Cell } from '../returns/table.ts';
import type { Pool } from './pool.ts';
import { analysisPy } from './scripts/analysis-py.ts';
import { analysisR } from './scripts/analysis-r.ts';
import { analysisSps } from './scripts/analysis-sps.ts';
import { methodsMd } from './scripts/methods.ts';
import { poolSql } from './scripts/pool-sql.ts';
import { redcapDictionary } from './scripts/redcap.ts';

const marks = { participant: '', test: 'TEST: ', simulated: 'SIMULATED: ' } as const;
const holds = {
  participant:
    'All returns to one study, put together. It holds no names or contact details; people who know a participant may still recognise them.',
  test: 'TEST: made by trying the study out. This is not data.',
  simulated: 'SIMULATED: made up by a program that played the study. This is not data.',
} as const;

/**
 * Every file of the package of a pool: its tables, in pieces, with what programs read of them, and scripts to begin
 * from.
 */
export function poolFiles(pool: Pool): (PackedFile | PiecedFile)[] {
  const { study, title, version } = pool.published.study;
  const { origin } = pool;
  const tables = pool.tables();
  const name = origin === 'participant' ? `${study}-pool` : `${study}-${origin}-pool`;
  const about = { name, title: `${marks[origin]}${title}`, version, description: holds[origin] };
  const scripted = {
    ...{ study, title: about.title, version, tables },
    pathOf: (table: string) => tablePath(study, table),
  };
  const wide = tables.find((table) => table.name === 'wide');
  return [
    ...placedIn(study, tables).map(({ path, table }) => ({ name: path, pieces: () => csvPieces(table) })),
    ...descriptionFiles(study, tables, about),
    { name: 'analysis.R', text: analysisR(scripted) },
    { name: 'analysis.py', text: analysisPy(scripted) },
    { name: 'analysis.sps', text: analysisSps(scripted, widths(tables)) },
    { name: 'pool.sql', text: poolSql(scripted) },
    { name: 'methods.md', text: methodsMd(pool.published, pool.judged()) },
    ...(wide ? [{ name: 'redcap.csv', text: redcapDictionary(wide) }] : []),
    ...tables.map((table) => ({
      name: `excel/${table.name}_excel.csv`,
      pieces: () => excelPieces(table),
    })),
  ];
}

/** How many bytes of UTF-8 the longest text of a column has. */
function widths(tables: readonly AnonymousTable[]): (table: string, column: string) => number {
  return (name, column) => {
    const table = tables.find((one) => one.name === name);
    const at = table?.columns.findIndex((one) => one.name === column) ?? -1;
    const cells = new Set<Cell>();
    for (const row of table?.rows ?? []) cells.add(row[at] ?? '');
    let most = 1;
    for (const cell of cells) most = Math.max(most, strToU8(String(cell)).length);
    return most;
  };
}
