/** Reads and merges ten thousand returns, and has DuckDB read the same tables: says `{ files, choices, ours, duckdb, peakMB }`;
 * `duckdb` is null where it could not. */
import { DuckDBInstance } from '@duckdb/node-api';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnonymousTable } from '../../../core/returns/anonymise.ts';
import { Pool } from '../../../core/pool/pool.ts';
import { writeCsv } from '../../../core/returns/csv.ts';
import { packageFiles, tablePath } from '../../../core/returns/package.ts';
import { participationTables } from '../../../core/returns/participation-return.ts';
import { simulate } from '../../../core/simulation/simulate.ts';
import { zipped } from '../../../workers/pack.ts';
import { nodeDigest } from '../../simulating/node-digest.ts';
import { publishedStudy } from '../../simulating/published-study.ts';

const files = Number(process.argv[2] ?? 10_000);
const read = publishedStudy('scenarios/studies/two-conversations.yaml');
if (!read.ok) throw new Error(read.fault);
const { study } = read.value;

/** Some people's returns, each told as many times under other codes. */
const templates: (readonly AnonymousTable[])[] = [];
for await (const one of simulate(read.value, { participants: 60, seed: 1, effects: {} }, nodeDigest))
  templates.push(participationTables(one));

const codeOf = (n: number): string => `simulated_${String(n).padStart(16, '0')}`;
const retold = (n: number): AnonymousTable[] =>
  (templates[n % templates.length] ?? []).map((table) => ({
    ...table,
    rows: table.rows.map(([, ...rest]) => [codeOf(n), ...rest]),
  }));

/** How long it takes to read the same tables, in milliseconds. */
async function byDuckDB(names: readonly string[]): Promise<number> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`SET temp_directory = '${join(folder, 'duckdb')}'`);
  await connection.run('SET preserve_insertion_order = false');
  await connection.run('SET threads = 1');
  const startedAtMs = performance.now();
  for (const name of names) {
    const glob = join(folder, '*', tablePath(study.study, name));
    await connection.run(
      `CREATE TABLE ${name} AS SELECT * FROM read_csv('${glob}', header = true, all_varchar = true, max_line_size = 65536, buffer_size = 262144)`,
    );
  }
  return performance.now() - startedAtMs;
}

const folder = mkdtempSync(join(tmpdir(), 'corridor-bench-'));
try {
  const to = { study: study.study, title: study.title, version: study.version, origin: 'simulated' } as const;
  const pool = new Pool(read.value, nodeDigest, 'simulated');
  let ours = 0;
  for (let n = 0; n < files; n += 1) {
    const tables = retold(n);
    const zip = zipped(packageFiles(to, tables));
    mkdirSync(join(folder, `${n}`, 'data'), { recursive: true });
    for (const table of tables)
      writeFileSync(join(folder, `${n}`, tablePath(study.study, table.name)), writeCsv(table));
    const startedAtMs = performance.now();
    await pool.add(`${n}.zip`, zip);
    ours += performance.now() - startedAtMs;
  }
  const mergedAtMs = performance.now();
  const tables = pool.tables();
  ours += performance.now() - mergedAtMs;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const duckdb = await byDuckDB(tables.map(({ name }) => name)).catch(() => null);
  const choices = tables.find(({ name }) => name === 'choices')?.rows.length ?? 0;
  const people = tables.find(({ name }) => name === 'participants')?.rows.length ?? 0;
  console.log(JSON.stringify({ files, people, choices, ours, duckdb, peakMB }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
