import type { Handled } from '../encounter/score.ts';
import { percent } from '../encounter/score.ts';
import type { Theme } from '../themes.ts';
import { themeColumn, themes } from '../themes.ts';
import type { RowRecord } from './records.ts';
import { numberIn } from './records.ts';

/** A score of a returned file that its own choices do not give. */
export interface Mismatch {
  encounter: string;
  theme: Theme;
  /** The percent that the file says; null where it says none. */
  said: number | null;
  /** The percent that the choices give; null where they give none. */
  worked: number | null;
}

/** Rounding in another program may change the last of fifteen digits. */
const closeEnough = 1e-6;

/**
 * Works all scores out again from the table of choices, and says which of the table of scores differ: somebody has
 * changed one of the two since they were written.
 */
export function mismatches(choices: readonly RowRecord[], scores: readonly RowRecord[]): Mismatch[] {
  const worked = workedOut(choices);
  const said = new Map(scores.map((row) => [keyOf(String(row['encounter']), String(row['theme'])), row]));
  const keys = [...new Set([...worked.keys(), ...said.keys()])].sort();
  return keys.flatMap((key) => {
    const [encounter = '', theme = ''] = key.split(' ');
    const row = said.get(key);
    const found = worked.get(key);
    if (row && found && isSame(row, found)) return [];
    const saidPercent = row?.['handled_percent'];
    return [
      {
        encounter,
        theme: theme as Theme,
        said: typeof saidPercent === 'number' ? saidPercent : null,
        worked: found ? percent(found) : null,
      },
    ];
  });
}

const keyOf = (encounter: string, theme: string): string => `${encounter} ${theme}`;

function isSame(row: RowRecord, { earned, possible, k }: Handled): boolean {
  const pairs = [
    [numberIn(row, 'handled_percent'), (100 * earned) / possible],
    [numberIn(row, 'handled_earned'), earned],
    [numberIn(row, 'handled_possible'), possible],
    [numberIn(row, 'handled_k'), k],
  ] as const;
  return pairs.every(
    ([said, worked]) => Math.abs(said - worked) <= closeEnough * Math.max(1, Math.abs(worked)),
  );
}

/** What the choices give, by encounter and theme; where somebody is in danger, nothing. */
function workedOut(choices: readonly RowRecord[]): Map<string, Handled> {
  const found = new Map<string, Handled>();
  for (const row of choices) {
    if (row['safety'] === 'act_now') continue;
    for (const theme of themes) {
      const [lowest, highest] = (['lowest', 'highest'] as const).map((part) =>
        numberIn(row, `${themeColumn[theme]}_${part}`),
      ) as [number, number];
      if (highest <= lowest) continue;
      const key = keyOf(String(row['encounter']), theme);
      const total = found.get(key) ?? { earned: 0, possible: 0, k: 0 };
      const weight = numberIn(row, 'weight');
      total.possible += weight * (highest - lowest);
      total.earned += weight * (numberIn(row, `${themeColumn[theme]}_rating`) - lowest);
      if (row['kind'] === 'choice') total.k += 1;
      found.set(key, total);
    }
  }
  return new Map([...found].filter(([, { possible }]) => possible > 0));
}
