import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from './engines.ts';
import { firefox, levelDb, sqlite } from './engines.ts';
import { playOn } from './play-on.ts';
import type { Ground, Outcome, Promised } from './promise.ts';
import type { Seen } from './quick-hand.ts';
import { before } from './tab.ts';

/** Leaves it to the operating system when to write. */
function relax() {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called with its database
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode) {
    return transaction.call(this, stores, mode, { durability: 'relaxed' });
  };
}

const calls = 'fdatasync,fsync,msync,sync_file_range';
/** One call on a file of IndexedDB, as strace writes it: process, seconds since 1970, the call and the file. */
const sync = /^\d+ +(\d+\.\d+) \w+\(\d+<[^>]*(?:IndexedDB|\/idb\/)[^>]*>/gm;

interface Counted {
  name: string;
  answers: number;
  /** Answers with a call between what stood on the screen before and the answer itself. */
  forced: number;
  syncs: number;
}

async function countIn(engine: Engine, ground: Ground): Promise<Counted> {
  const trace = join(ground.directory(), 'trace');
  const through = [
    ground.programs.strace,
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-y',
    '-ttt',
    '-e',
    `trace=${calls}`,
    '-o',
    trace,
  ];
  const script = ground.isBroken ? { script: before(relax) } : {};
  const tab = await engine.open(ground.directory(), { through, ...script });
  await tab.go(ground.address);
  const enough = ground.isFull ? 20 : 4;
  const answersOf = (seen: readonly Seen[]) => seen.filter(({ isAnswer }) => isAnswer).length;
  const seen = await playOn(tab, ground.address, 'sitting-it-out', (all) => answersOf(all) >= enough);
  await tab.kill();
  const times = [...readFileSync(trace, 'utf8').matchAll(sync)].map(([, seconds]) => Number(seconds) * 1000);
  const isForced = ({ isAnswer, atMs }: Seen, i: number) =>
    isAnswer && times.some((at) => at > (seen[i - 1]?.atMs ?? 0) && at < atMs + 1);
  const forced = seen.filter(isForced).length;
  return { name: engine.name, answers: answersOf(seen), forced, syncs: times.length };
}

async function keep(ground: Ground): Promise<Outcome> {
  const engines = ground.isBroken ? [levelDb] : [levelDb, sqlite, firefox];
  const counted: Counted[] = [];
  for (const engine of engines) counted.push(await countIn(engine(ground.programs), ground));
  const each = counted.map(({ name, answers, forced }) => `${name} ${forced} of ${answers}`);
  return {
    holds: counted.every(({ answers, forced }) => forced === answers),
    figure: `answers forced onto the disk before they were shown: ${each.join(', ')}`,
    seen: counted.map(({ name, syncs, answers }) => `${name}: ${syncs} calls, ${answers} answers`),
  };
}

export const syncs: Promised = {
  n: 2,
  what: 'An answer is shown only after the browser has forced it onto the disk, not merely handed it to the operating system.',
  needs: ['firefox', 'strace'],
  hasShort: false,
  keep,
};
