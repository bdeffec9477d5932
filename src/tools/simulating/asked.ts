import { commandLine } from '../command-line.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';

/** What `npm run simulate` was asked for; undefined where nothing was said. */
export interface Asked {
  file: string;
  participants: number | undefined;
  seed: number;
  out: string | undefined;
  effects: Readonly<Record<string, number>>;
  sealed: boolean;
}

const usage =
  'npm run simulate -- <study.yaml or .json> [--participants 100] [--seed 1] [--effect <condition>=0.5] [--out <folder>] [--sealed]';

export function whatToSimulate(words: readonly string[]): Result<Asked, string> {
  const { values, positionals } = commandLine({
    args: [...words],
    options: {
      participants: { type: 'string' },
      seed: { type: 'string', default: '1' },
      effect: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      sealed: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) return fail(`Name one study: ${usage}`);
  const participants = values.participants === undefined ? undefined : Number(values.participants);
  if (participants !== undefined && !isWhole(participants, 1, 100_000)) {
    return fail('--participants is a whole number from 1 to 100000.');
  }
  const seed = Number(values.seed);
  if (!isWhole(seed, 0, 2 ** 32 - 1)) return fail('--seed is a whole number from 0 to 4294967295.');
  const effects = values.effect.map((text) => text.split('=') as [string, string]);
  if (effects.some(([arm, size]) => !arm || !size || !Number.isFinite(Number(size)))) {
    return fail('--effect names a condition and its effect in standard deviations, like rehearse=0.5.');
  }
  const sizes = Object.fromEntries(effects.map(([arm, size]) => [arm, Number(size)]));
  return succeed({
    file,
    participants,
    seed,
    out: values.out,
    effects: sizes,
    sealed: values.sealed,
  });
}

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isInteger(number) && number >= least && number <= most;
