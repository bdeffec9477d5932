import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { markdownTable } from '../report/table.ts';

const whole = (value: number): string => Math.round(value).toLocaleString('en');
const verdict = (holds: boolean): string => (holds ? 'met' : 'missed');
const goal = 3;
const many = 1_000_000;
/** Half of what a page can address in Chromium. */
const mostMB = 2000;

/** What a program beside this one says, in a process of its own, so that its memory can be told. */
function asked(program: string, word: string): unknown {
  const file = fileURLToPath(new URL(`./pool/${program}.ts`, import.meta.url));
  const said = execFileSync(process.execPath, [...process.execArgv, file, word], {
    encoding: 'utf8',
    maxBuffer: 1e7,
  });
  return JSON.parse(said);
}

/** How fast returns are written and read, in ratios to programs by others within one run. */
export function measurePool(): void {
  const written = (way: string) => asked('writing', way) as { ms: number; peakMB: number };
  const making = written('nothing').ms;
  const ways = ['ours', 'papaparse', 'csv-stringify'].map((way) => ({ way, ...written(way) }));
  console.log('Writing 1,000,000 rows of 20 columns as CSV, without the time to make them up');
  console.log(
    markdownTable(
      'lrr',
      ['by', 'ms', 'memory at most, MB'],
      ways.map(({ way, ms, peakMB }) => [way, whole(ms - making), whole(peakMB)]),
    ),
  );
  const [ours, ...others] = ways.map(({ ms }) => ms - making);
  console.log(`Goal: faster than both: ${verdict(others.every((other) => (ours ?? Infinity) < other))}.\n`);
  const read = asked('reading', '10000') as {
    files: number;
    choices: number;
    ours: number;
    duckdb: number | null;
    peakMB: number;
  };
  const ratio = read.duckdb === null ? null : read.ours / read.duckdb;
  const beside =
    ratio === null
      ? 'DuckDB could not read as many files'
      : `DuckDB, on one thread and with small buffers (or it runs out of memory), reads the same tables in ${whole(read.duckdb ?? 0)} ms: ratio ${ratio.toFixed(2)}; goal ${goal}: ${verdict(ratio <= goal)}`;
  console.log(
    `Reading and merging ${whole(read.files)} returns with ${whole(read.choices)} choices: ${whole(read.ours)} ms; ${beside}. Memory at most ${whole(read.peakMB)} MB.\n`,
  );
  const held = asked('many-choices', `${many}`) as Record<
    'returns' | 'choices' | 'readMs' | 'reportMs' | 'packMs' | 'readMB' | 'reportMB' | 'packMB' | 'packageMB',
    number
  >;
  console.log(
    `${whole(held.returns)} returns with ${whole(held.choices)} choices are read in ${whole(held.readMs)} ms, shown in ${whole(held.reportMs)} and packed in ${whole(held.packMs)} (${whole(held.packageMB)} MB). Memory of the process at most, up to the end of each: ${whole(held.readMB)}, ${whole(held.reportMB)} and ${whole(held.packMB)} MB; goal ${whole(mostMB)}: ${verdict(held.packMB <= mostMB)}.\n`,
  );
}
