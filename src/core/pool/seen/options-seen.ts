import type { Shown, SmallCellRule } from '../../disclosure/small-cells.ts';
import { suppressed } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { recordsIn } from '../figures.ts';
import { conditionsOf } from './told-apart.ts';

/** Who chose what at one step of one scenario, in encounters of record. */
export interface StepSeen {
  scenario: string;
  step: string;
  /** Letters of conditions; one empty one where there are none. */
  conditions: readonly string[];
  options: readonly { choice: string; text: string; counts: readonly Shown[] }[];
}

export function optionsSeen(
  tables: readonly AnonymousTable[],
  scenarios: Readonly<Record<string, Scenario>>,
  rule: SmallCellRule,
): StepSeen[] {
  const byPerson = conditionsOf(tables);
  const letters = [...new Set(byPerson.values())].sort();
  const conditions = letters.length > 0 ? letters : [''];
  const chosen = new Map<string, number>();
  for (const row of recordsIn(tables, 'choices')) {
    if (row['kind'] !== 'choice' || row['of_record'] !== true) continue;
    const condition = byPerson.get(String(row['participant'])) ?? '';
    const key = [row['scenario'], row['step'], row['choice'], condition].join(' ');
    chosen.set(key, (chosen.get(key) ?? 0) + 1);
  }
  return Object.values(scenarios).flatMap(({ id, steps }) =>
    Object.entries(steps).flatMap(([step, { choices }]): StepSeen[] => {
      const counts = choices.map((choice) =>
        conditions.map((condition) => chosen.get([id, step, choice.id, condition].join(' ')) ?? 0),
      );
      if (counts.flat().every((count) => count === 0)) return [];
      const shown = suppressed(counts, rule, 'both');
      const options = choices.map((choice, i) => ({
        choice: choice.id,
        text: choice.text,
        counts: shown[i] ?? [],
      }));
      return [{ scenario: id, step, conditions, options }];
    }),
  );
}
