import type { Shown, SmallCellRule } from '../../disclosure/small-cells.ts';
import { suppressed } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { RowRecord } from '../records.ts';
import { numberIn } from '../records.ts';
import { recordsIn } from '../figures.ts';

/** How people went through one scenario: from one decision to the next, in encounters of record. */
export interface WaysSeen {
  scenario: string;
  /** Decisions by their steps, in the order of the story; the first is where everybody came in. */
  steps: readonly string[];
  /** How many went from the one to the other; to null: to the end. Counts of nobody are not among them. */
  ways: readonly { from: string; to: string | null; people: Shown }[];
}

/**
 * @param stepsOf the steps of each scenario in the order of its file
 */
export function waysSeen(
  tables: readonly AnonymousTable[],
  stepsOf: Readonly<Record<string, readonly string[]>>,
  rule: SmallCellRule,
): WaysSeen[] {
  const chosen = recordsIn(tables, 'choices').filter(
    (row) => row['kind'] === 'choice' && row['of_record'] === true,
  );
  return Object.entries(stepsOf).flatMap(([scenario, order]) => {
    const walks = walksOf(chosen.filter((row) => row['scenario'] === scenario));
    const steps = order.filter((step) => walks.some((walk) => walk.includes(step)));
    if (steps.length === 0) return [];
    const targets = [...steps, null];
    const counts = steps.map((from) => targets.map((to) => passes(walks, from, to)));
    const shown = suppressed(counts, rule, 'both');
    const ways = steps.flatMap((from, i) =>
      targets.flatMap((to, j) => {
        const people = shown[i]?.[j] ?? null;
        return people === 0 ? [] : [{ from, to, people }];
      }),
    );
    return [{ scenario, steps, ways }];
  });
}

/** The steps of the decisions of each encounter, first to last. */
function walksOf(rows: readonly RowRecord[]): string[][] {
  const walks = new Map<string, RowRecord[]>();
  for (const row of rows) {
    const encounter = String(row['encounter']);
    const walk = walks.get(encounter);
    if (walk) walk.push(row);
    else walks.set(encounter, [row]);
  }
  return [...walks.values()].map((walk) =>
    walk
      .toSorted((a, b) => numberIn(a, 'decision') - numberIn(b, 'decision'))
      .map((row) => String(row['step'])),
  );
}

const passes = (walks: readonly (readonly string[])[], from: string, to: string | null): number =>
  walks.reduce(
    (sum, walk) => sum + walk.filter((step, i) => step === from && (walk[i + 1] ?? null) === to).length,
    0,
  );
