/**
 * `npm run bench`: how fast the checker is and returns are written and read, in ratios within one run; whether the measure
 * finds a skill that is known; and the built page on a slowed phone. Nothing fails for being slow; it is said.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Walk } from './benching/exploring.ts';
import { walk } from './benching/exploring.ts';
import { checkLibrary } from './benching/library.ts';
import { measurePage } from './benching/page.ts';
import { measurePool } from './benching/pool.ts';
import { measureRecovery } from './benching/recovery.ts';
import { markdownTable } from './report/table.ts';

const goals = { ratio: 50, states: 1_000_000, memoryMB: 300, libraryMs: 1000 };
const library = 14;
const rounds = 5;
const whole = (value: number) => Math.round(value).toLocaleString('en');
const verdict = (holds: boolean) => (holds ? 'met' : 'missed');

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n`);
exploring();
million();
checking();
measurePool();
measureRecovery();
await measurePage();

function exploring(): void {
  const walks = [20, 200, 2000].flatMap((steps) =>
    [0, 1, 2, 3, 4].map((variables) => walk(steps, variables, rounds)),
  );
  console.log('Exploring: states a second, beside getShortestPaths of xstate/graph on the same machine');
  console.log(
    markdownTable(
      'rrrrrr',
      ['steps', 'variables', 'states', 'explorer', 'xstate/graph', 'ratio'],
      walks.map(row),
    ),
  );
  const ratios = walks.flatMap(({ ours, others }) => (others === null ? [] : [ours / others]));
  const least = Math.min(...ratios);
  console.log(`Least ratio ${whole(least)}; goal ${goals.ratio}: ${verdict(least >= goals.ratio)}.`);
  console.log('Where there is none, xstate/graph would take minutes and gigabytes and was not run.');
  const [few, many] = [walks[12], walks[14]];
  if (few && many) {
    console.log(
      `Cost a state at ${whole(many.states)} states, beside ${whole(few.states)}: × ${(few.ours / many.ours).toFixed(2)}.\n`,
    );
  }
}

function row({ steps, variables, states, ours, others }: Walk): string[] {
  const other = others === null ? ['not run', ''] : [whole(others), whole(ours / others)];
  return [whole(steps), `${variables}`, whole(states), whole(ours), ...other];
}

function million(): void {
  const file = fileURLToPath(new URL('./benching/million.ts', import.meta.url));
  const said = execFileSync(process.execPath, [...process.execArgv, file], { encoding: 'utf8' });
  const { states, ms, peakMB } = JSON.parse(said) as { states: number; ms: number; peakMB: number };
  const holds = states >= goals.states && peakMB <= goals.memoryMB;
  console.log(
    `${whole(states)} states in ${whole(ms)} ms, the whole process at most ${whole(peakMB)} MB; goal ${goals.memoryMB} MB: ${verdict(holds)}.\n`,
  );
}

function checking(): void {
  const { shipped, shippedMs, countMs } = checkLibrary(library, rounds);
  console.log(
    `The ${shipped} shipped scenarios are checked in ${whole(shippedMs)} ms, ${library} of their kind in ${whole(countMs)} ms; goal ${whole(goals.libraryMs)} ms: ${verdict(countMs <= goals.libraryMs)}.`,
  );
}
