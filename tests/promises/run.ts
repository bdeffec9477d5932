/** `npm run promises`: tries what the README promises, in full, and writes there what was measured. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/tools/run.mjs';
import { all } from './all.ts';
import type { Programs } from './programs.ts';
import { findPrograms, versionOf } from './programs.ts';
import { killAll } from './process-group.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import { buildInto, serveBuilt, usualBuild } from './serve-built.ts';
import type { Measured } from './table.ts';
import { writeTable } from './table.ts';
import { within } from './waiting.ts';

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
const ends: (() => unknown)[] = [];

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
  try {
    if (asked.broken) return await keep(promised, { ...ground, isBroken: true });
    const broken = await keep(promised, { ...ground, isFull: false, isBroken: true, say: () => {} });
    if (!broken.holds) {
      ground.say(`promise ${promised.n}: broken on purpose, and noticed`);
      return await keep(promised, ground);
    }
    return { holds: false, figure: 'nothing: a program that is broken on purpose is not noticed' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { holds: false, figure: `not to be measured: ${why}` };
  }
}

async function keep(promised: Promised, ground: Ground): Promise<Outcome> {
  try {
    return await promised.keep(ground);
  } finally {
    await endAll();
    await killAll();
    removeDirectories();
  }
}

async function endAll(): Promise<void> {
  for (const end of ends.splice(0).reverse()) {
    await within(Promise.resolve(end()), 'tidying up').catch((error: unknown) =>
      console.error(String(error)),
    );
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
  const say = (text: string) => console.log(`  ${text}`);
  const atEnd = (work: () => unknown) => void ends.push(work);
  const ground = { address: served.address, built, programs, isFull: !asked.short, isBroken: false };
  const measured: Measured[] = [];
  try {
    for (const promised of chosen) {
      const startedAtMs = Date.now();
      const outcome = await tryOne(promised, { ...ground, directory: newDirectory, atEnd, say });
      tell(promised, outcome, Date.now() - startedAtMs);
      measured.push({ ...promised, ...outcome, how: asked.short ? '' : today(programs, promised) });
    }
  } finally {
    await served.stop();
  }
  return measured;
}

/** So much of what is wrong is said as helps to find out why. */
const mostSentences = 20;

function tell({ n, what }: Promised, { holds, figure, seen = [] }: Outcome, ms: number): void {
  const result = `${holds ? 'holds' : 'BROKEN'} (${(ms / 1000).toFixed(1)} s)`;
  console.log(`promise ${n}: ${what} — ${figure} — ${result}`);
  if (!holds) for (const sentence of [...new Set(seen)].slice(0, mostSentences)) console.log(`  ${sentence}`);
}

function choose(): readonly Promised[] {
  const wanted = positionals.map(Number);
  const unknown = positionals.filter((text) => !all.some(({ n }) => n === Number(text)));
  if (unknown.length > 0) throw new Error(`There is no promise ${unknown.join(' and no promise ')}.`);
  const isWanted = ({ n }: Promised) => wanted.length === 0 || wanted.includes(n);
  return all.filter((promised) => isWanted(promised) && (promised.hasShort || !asked.short));
}

async function main(): Promise<void> {
  const chosen = choose();
  const programs = await findPrograms(new Set(asked.short ? [] : chosen.flatMap(({ needs }) => needs)));
  const measured = await tryAll(chosen, programs);
  mkdirSync(cache, { recursive: true });
  writeFileSync(join(cache, 'promises.json'), JSON.stringify(measured));
  if (!asked.short && !asked.broken) await writeTable(join(root, 'README.md'), measured);
  process.exitCode = measured.every(({ holds }) => holds) ? 0 : 1;
}

process.once('SIGINT', () => {
  void killAll().then(() => process.exit(130));
});
await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
