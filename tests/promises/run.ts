/** `npm run promises`: tries what the README promises, in full, and writes there what was measured. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/tools/run.mjs';
import { all } from './all.ts';
import type { Programs } from './programs.ts';
import { findPrograms, versionOf } from './programs.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { buildInto, serveBuilt, usualBuild } from './serve-built.ts';
import type { Measured } from './table.ts';
import { writeTable } from './table.ts';

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** In seconds, with Chromium alone; nothing is written. */
    short: { type: 'boolean', default: false },
    /** The page as `npm run build` left it; else it is built now. */
    built: { type: 'boolean', default: false },
    /** Only to be seen: breaks what each promises. */
    broken: { type: 'boolean', default: false },
  },
});
const cache = join(root, 'node_modules/.cache/corridor');
const directories: string[] = [];

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'corridor-promise-'));
  directories.push(directory);
  return directory;
}

function removeDirectories() {
  for (const directory of directories.splice(0)) {
    rmSync(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** A trial that cannot fail says nothing: so it is first shown a program that is broken on purpose. */
async function tryOne(promised: Promised, ground: Ground): Promise<Outcome> {
  if (!asked.broken) {
    const broken = await keep(promised, { ...ground, isFull: false, isBroken: true, say: () => {} });
    if (broken.holds) {
      return {
        holds: false,
        figure: 'nothing: this trial does not notice a program that is broken on purpose',
      };
    }
  }
  return keep(promised, { ...ground, isBroken: asked.broken });
}

async function keep(promised: Promised, ground: Ground): Promise<Outcome> {
  try {
    return await promised.keep(ground);
  } catch (error) {
    if (ground.isBroken) return { holds: false, figure: String(error) };
    return {
      holds: false,
      figure: `not to be measured: ${error instanceof Error ? error.message : String(error)}`,
    };
  } finally {
    removeDirectories();
  }
}

function today(programs: Programs, { needs }: Promised): string {
  const used = [programs.chromium, ...(needs.includes('firefox') ? [programs.firefox] : [])];
  return [new Date().toISOString().slice(0, 10), ...used.map(versionOf)].join(', ');
}

async function tryAll(chosen: readonly Promised[], programs: Programs): Promise<Measured[]> {
  const built = asked.built ? usualBuild : join(cache, 'promised');
  if (!asked.built) await buildInto(built);
  const served = await serveBuilt(built);
  const measured: Measured[] = [];
  for (const promised of chosen) {
    const startedAtMs = Date.now();
    const say = (text: string) => console.log(`  ${text}`);
    const ground = { address: served.address, built, programs, isFull: !asked.short, isBroken: false };
    const { holds, figure, seen } = await tryOne(promised, { ...ground, directory: newDirectory, say });
    const { n, what } = promised;
    const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`promise ${n}: ${what} — ${figure} — ${holds ? 'holds' : 'BROKEN'} (${seconds} s)`);
    if (!holds) for (const sentence of seen ?? []) console.log(`  ${sentence}`);
    measured.push({ n, what, figure, holds, how: today(programs, promised) });
  }
  await served.stop();
  return measured;
}

async function main(): Promise<void> {
  const wanted = positionals.map(Number);
  const chosen = all.filter(
    ({ n, hasShort }) => (wanted.length === 0 || wanted.includes(n)) && (hasShort || !asked.short),
  );
  const programs = await findPrograms(new Set(asked.short ? [] : chosen.flatMap(({ needs }) => needs)));
  const measured = await tryAll(chosen, programs);
  const failed = measured.filter(({ holds }) => !holds).length;
  mkdirSync(cache, { recursive: true });
  const counts = { passed: measured.length - failed, failed, skipped: 0 };
  writeFileSync(join(cache, 'promises.json'), JSON.stringify(counts));
  if (!asked.short && !asked.broken) await writeTable(join(root, 'README.md'), measured);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
