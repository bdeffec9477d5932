/**
 * Puts returns together until they hold so many choices, shows them and packs them, as the page's worker does. Says
 * `{ returns, choices, readMs, reportMs, packMs, readMB, reportMB, packMB, packageMB }`: the memory of the process at its
 * most, up to the end of each.
 */
import type { AnonymousTable } from '../../../core/returns/anonymise.ts';
import { Pool } from '../../../core/pool/pool.ts';
import { poolFiles } from '../../../core/pool/pool-files.ts';
import { reportOf } from '../../../core/pool/report.ts';
import { packageFiles } from '../../../core/returns/package.ts';
import { participationTables } from '../../../core/returns/participation-return.ts';
import { simulate } from '../../../core/simulation/simulate.ts';
import { publish } from '../../../core/study/published.ts';
import { zipped } from '../../../workers/pack.ts';
import { zippedInPieces } from '../../../workers/pack-pieces.ts';
import { shelfIn } from '../../shelf.ts';
import { nodeDigest } from '../../simulating/node-digest.ts';
import { publishedStudy } from '../../simulating/published-study.ts';

const wanted = Number(process.argv[2] ?? 1_000_000);
const read = publishedStudy('scenarios/studies/two-conversations.yaml');
if (!read.ok) throw new Error(read.fault);
const shelf = shelfIn('.');
// One about danger would need a tick of its own.
const encounters = Object.values(shelf.scenarios)
  .filter(({ about }) => about.safety !== 'act-now')
  .map(({ id }) => ({ scenario: id }));
const longStudy = { ...read.value.study, encounters } as typeof read.value.study;
const published = publish(longStudy, shelf, false);

const templates: (readonly AnonymousTable[])[] = [];
for await (const one of simulate(published, { participants: 40, seed: 1, effects: {} }, nodeDigest))
  templates.push(participationTables(one));
const retold = (n: number): AnonymousTable[] => {
  const code = `simulated_${String(n).padStart(16, '0')}`;
  return (templates[n % templates.length] ?? []).map((table) => ({
    ...table,
    rows: table.rows.map(([, ...rest]) => [code, ...rest]),
  }));
};

const { study, title, version } = longStudy;
const to = { study, title, version, origin: 'simulated' } as const;
const pool = new Pool(published, nodeDigest, 'simulated');
const peakMB = () => process.resourceUsage().maxRSS / 1024;
const timed = async <Value>(deed: () => Value | Promise<Value>): Promise<[Value, number]> => {
  const startedAtMs = performance.now();
  return [await deed(), performance.now() - startedAtMs];
};

let [returns, choices, readMs] = [0, 0, 0];
while (choices < wanted) {
  const tables = retold(returns);
  choices += tables.find(({ name }) => name === 'choices')?.rows.length ?? 0;
  const zip = zipped(packageFiles(to, tables));
  const startedAtMs = performance.now();
  await pool.add(`${returns}.zip`, zip);
  readMs += performance.now() - startedAtMs;
  returns += 1;
}
const readMB = peakMB();
const [report, reportMs] = await timed(() => reportOf(pool, { rule: 'under-5', known: null }));
const reportMB = peakMB();
const [packed, packMs] = await timed(() => zippedInPieces(poolFiles(pool)));
console.log(
  JSON.stringify({
    ...{ returns, choices: report.rows['choices'], people: report.people, readMs, reportMs, packMs },
    ...{ readMB, reportMB, packMB: peakMB(), packageMB: packed.length / 1e6 },
  }),
);
