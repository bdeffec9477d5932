/** Makes the trials of a range of seeds in a process of its own, so that one without end can be seen from outside. */
import { setImmediate } from 'node:timers/promises';
import { drawableIn } from '../drawable.ts';
import { brokenPromise } from './broken-promise.ts';
import { groundsIn } from './grounds.ts';
import { trialText } from './trial.ts';

/** What the process says before each trial, and of the first that breaks a promise. */
export type Said = { at: number } | { seed: number; broken: string } | 'done';

const [root = '', first = '', count = ''] = process.argv.slice(2);
const grounds = groundsIn(root);
const drawable = drawableIn(root);
say(await outcome(Number(first), Number(count)));

async function outcome(from: number, trials: number): Promise<Said> {
  for (let seed = from; seed < from + trials; seed++) {
    say({ at: seed });
    // What was said leaves at the latest here.
    if (seed % 100 === 0) await setImmediate();
    const broken = brokenPromise(trialText(seed, grounds), drawable, seed);
    if (broken !== null) return { seed, broken };
  }
  return 'done';
}

function say(said: Said): void {
  process.send?.(said);
}
