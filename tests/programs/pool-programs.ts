/** The package of a pool in the programs that researchers open it with: each must give the figures that the page shows. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Figure } from '../../src/core/pool/figures.ts';
import { figuresOf } from '../../src/core/pool/figures.ts';
import type { Pool } from '../../src/core/pool/pool.ts';
import { readWornCsv } from '../../src/core/pool/worn-csv.ts';
import { tablePath } from '../../src/core/returns/package.ts';
import { returnTools } from '../support/return-tools.ts';

type Told = ReadonlyMap<string, readonly [n: number, mean: number | null, sd: number | null]>;

interface Program {
  name: string;
  /** A command that says whether it is there. */
  isThere: readonly [string, ...string[]];
  /** What brings it in Debian. */
  debian: string;
  /** What it says unlike the page, one line each. */
  differs(pool: Pool, folder: string): string[] | Promise<string[]>;
}

const keyOf = ({ figure, of }: Figure): string => `${figure} ${of}`;
const number = (text: unknown): number | null =>
  text === '' || text === undefined || text === null || Number.isNaN(Number(text)) ? null : Number(text);

function rowsOf(file: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

const figuresIn = (file: string): Told =>
  new Map(
    rowsOf(file).map((row) => [
      `${row['figure']} ${row['of']}`,
      [Number(row['n']), number(row['mean']), number(row['sd'])],
    ]),
  );

function compared(pool: Pool, told: Told, kinds: readonly Figure['figure'][]): string[] {
  const ours = figuresOf(pool.tables()).filter(({ figure }) => kinds.includes(figure));
  const close = (a: number | null, b: number | null) =>
    a === null || b === null ? a === b : Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(a));
  const wrong = ours.flatMap((figure) => {
    const [n, mean, sd] = told.get(keyOf(figure)) ?? [NaN, null, null];
    const isSame = n === figure.n && close(mean, figure.mean) && close(sd, figure.sd);
    return isSame
      ? []
      : [`${keyOf(figure)}: ${figure.n} ${figure.mean} ${figure.sd} here, ${n} ${mean} ${sd} there`];
  });
  return told.size === ours.length
    ? wrong
    : [...wrong, `${told.size} figures, and the page has ${ours.length}`];
}

const every = ['rows', 'handled', 'scale', 'change'] as const;

const programs: readonly Program[] = [
  {
    name: 'R (readr)',
    isThere: ['Rscript', '-e', 'library(readr); library(psych)'],
    debian: 'r-base-core r-cran-readr r-cran-psych',
    differs(pool, folder) {
      execFileSync('Rscript', ['analysis.R'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      return compared(pool, figuresIn(join(folder, 'figures_r.csv')), every);
    },
  },
  {
    name: 'Python (pandas)',
    isThere: ['python3', '-c', 'import pandas'],
    debian: 'python3-pandas',
    differs(pool, folder) {
      execFileSync('python3', ['analysis.py'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
      return compared(pool, figuresIn(join(folder, 'figures_py.csv')), every);
    },
  },
  {
    name: 'PSPP',
    isThere: ['pspp', '--version'],
    debian: 'pspp',
    differs(pool, folder) {
      execFileSync('pspp', ['-o', 'pspp.txt', 'analysis.sps'], { cwd: folder, stdio: 'inherit' });
      const told = (['handled', 'scale', 'change'] as const).flatMap((figure) =>
        rowsOf(join(folder, `figures_sps_${figure}.csv`)).map((row) => {
          const { n, mean, sd, ...by } = row;
          const values = [Number(n), number(mean), number(sd)] as const;
          return [
            `${figure} ${Object.values(by)
              .map((part) => part.trim())
              .join(' ')}`,
            values,
          ] as const;
        }),
      );
      return compared(pool, new Map(told), ['handled', 'scale', 'change']);
    },
  },
  {
    name: 'PostgreSQL',
    isThere: ['psql', '--version'],
    debian: 'postgresql',
    differs: (pool, folder) => compared(pool, inPostgres(pool, folder), every),
  },
  {
    name: 'LibreOffice',
    isThere: ['soffice', '--version'],
    debian: 'libreoffice-calc-nogui',
    differs: inLibreOffice,
  },
  {
    name: 'age',
    isThere: ['age', '--version'],
    debian: 'age',
    differs: byAge,
  },
];

/** In a server of its own, that is gone afterwards. Its programs refuse to be started by root. */
function inPostgres(pool: Pool, folder: string): Told {
  const bin = execFileSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V | tail -1'], {
    encoding: 'utf8',
  }).trim();
  const home = mkdtempSync(join(tmpdir(), 'corridor-postgres-'));
  const owner = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  if (owner.length > 0) execFileSync('chown', ['postgres', home]);
  const [data, socket] = [join(home, 'data'), home];
  const run = (...words: string[]) => {
    const [command = '', ...rest] = [...owner, ...words];
    execFileSync(command, rest, { cwd: home, stdio: ['ignore', 'ignore', 'inherit'] });
  };
  const ask = (...words: string[]) => {
    const as = owner.length > 0 ? ['-U', 'postgres'] : [];
    const at = ['-h', socket, '-d', 'postgres', ...as, '-v', 'ON_ERROR_STOP=1', '-q', '--csv'];
    return execFileSync('psql', [...at, ...words], { cwd: folder, encoding: 'utf8' });
  };
  run(`${bin}/initdb`, '-D', data, '-E', 'UTF8', '--locale', 'C', '-A', 'trust');
  run(`${bin}/pg_ctl`, '-D', data, '-w', '-l', join(home, 'log'), '-o', `-k ${socket} -h ''`, 'start');
  try {
    ask('-f', 'pool.sql');
    for (const { name } of pool.tables()) {
      const path = tablePath(pool.published.study.study, name);
      ask('-c', `\\copy ${name} FROM '${path}' (FORMAT csv, HEADER true)`);
    }
    const file = join(folder, 'figures_postgres.csv');
    writeFileSync(file, ask('-c', 'SELECT * FROM figures'));
    return figuresIn(file);
  } finally {
    run(`${bin}/pg_ctl`, '-D', data, '-m', 'immediate', 'stop');
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The copies for spreadsheets, opened, kept as a workbook, opened again and kept as CSV: still the same rows. */
function inLibreOffice(pool: Pool, folder: string): string[] {
  const [home, out] = [join(folder, 'office'), join(folder, 'kept')];
  const convert = (to: string, file: string, filter: string[]) =>
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${home}`,
        '--headless',
        ...filter,
        '--convert-to',
        to,
        '--outdir',
        out,
        file,
      ],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
  return pool.tables().flatMap((table) => {
    const name = `${table.name}_excel`;
    convert('xlsx:Calc MS Excel 2007 XML', join(folder, `excel/${name}.csv`), ['--infilter=CSV:44,34,76,1']);
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1', join(out, `${name}.xlsx`), []);
    const text = readFileSync(join(out, `${name}.csv`), 'utf8').replace(/^\uFEFF?/, '\uFEFF');
    const read = readWornCsv(new TextEncoder().encode(text), table.columns);
    if (!read.ok) return [`${table.name}: ${JSON.stringify(read.fault)}`];
    const unlike = table.rows.filter((row, i) => !isAlike(row, read.value.rows[i] ?? []));
    return unlike.length === 0
      ? []
      : [`${table.name}: ${unlike.length} rows of ${table.rows.length} are not the same`];
  });
}

/** A spreadsheet shows numbers to some ten digits. */
const isAlike = (row: readonly unknown[], other: readonly unknown[]): boolean =>
  row.every((cell, i) => {
    const there = other[i];
    return typeof cell === 'number' && typeof there === 'number'
      ? Math.abs(cell - there) <= 1e-6 * Math.max(1, Math.abs(cell))
      : cell === there;
  });

/** What was sealed to a study's key, opened by the command. */
async function byAge(_: Pool, folder: string): Promise<string[]> {
  const { identity, recipient } = await returnTools.keys.make();
  const files = [{ name: 'a.csv', text: 'a\r\n1\r\n' }];
  writeFileSync(join(folder, 'key.txt'), `${identity}\n`);
  writeFileSync(join(folder, 'sealed.zip.age'), await returnTools.packing.pack(files, [recipient]));
  const opened = execFileSync('age', ['-d', '-i', 'key.txt', 'sealed.zip.age'], { cwd: folder });
  return opened.equals(await returnTools.packing.pack(files, [])) ? [] : ['it opens to something else'];
}

/** Tries every program, and says which is missing; each works in a copy of its own. @returns whether all agree */
export async function tryPrograms(pool: Pool, unpack: (name: string) => string): Promise<boolean> {
  let agree = true;
  for (const [i, program] of programs.entries()) {
    const { name, debian } = program;
    const [command, ...words] = program.isThere;
    if (spawnSync(command, words, { stdio: 'ignore' }).status !== 0) {
      console.error(`FAILED ${name} is missing. In Debian: apt-get install ${debian}`);
      agree = false;
      continue;
    }
    const found = await program.differs(pool, unpack(`${i}`));
    console.log(`${found.length === 0 ? 'ok    ' : 'FAILED'} the package of a pool in ${name}`);
    for (const line of found.slice(0, 20)) console.log(`    ${line}`);
    agree &&= found.length === 0;
  }
  return agree;
}
