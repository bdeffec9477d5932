import type { Condition } from '../condition.ts';
import { parts } from '../condition.ts';
import type { Cells, Memory } from '../memory.ts';
import { flagOf } from '../memory.ts';
import type { Scenario } from '../scenario.ts';

/**
 * For each place, by number, a mask over a state's cells that leaves only what the place's own conditions or those of
 * any place ahead of it read. Two states of one place that are equal under it have the same future.
 */
export function forgetting(scenario: Scenario, memory: Memory): Cells[] {
  const conditions = new Map(conditionsByPlace(scenario));
  const masks = memory.places.map((id) => maskOf(conditions.get(id) ?? [], memory));
  const next = targetsByPlace(scenario, memory);
  let grown = true;
  while (grown) {
    grown = false;
    // Backwards, because most ways lead on in the order in which the steps were written.
    for (let place = masks.length - 1; place >= 0; place--) {
      for (const target of next[place] ?? []) grown = spread(masks[target], masks[place]) || grown;
    }
  }
  return masks;
}

function spread(from: Cells | undefined, to: Cells | undefined): boolean {
  if (!from || !to) return false;
  let grown = false;
  for (let i = 0; i < to.length; i++) {
    const both = (to[i] ?? 0) | (from[i] ?? 0);
    grown ||= both !== to[i];
    to[i] = both;
  }
  return grown;
}

function* conditionsByPlace(scenario: Scenario): Generator<[string, Condition[]]> {
  for (const [id, { lines }] of Object.entries(scenario.endings)) yield [id, lines.map(({ when }) => when)];
  for (const [id, { lines, choices, onward }] of Object.entries(scenario.steps)) {
    const things = [...lines, ...choices, ...choices.flatMap(({ to }) => to), ...(onward ?? [])];
    yield [id, things.map(({ when }) => when)];
  }
}

function targetsByPlace(scenario: Scenario, { places }: Memory): number[][] {
  const numbers = new Map(places.map((id, number) => [id, number]));
  return places.map((id) => {
    const { choices = [], onward = null } = scenario.steps[id] ?? {};
    const arms = [...choices.flatMap((choice) => choice.to), ...(onward ?? [])];
    return [...new Set(arms.flatMap(({ to }) => numbers.get(to) ?? []))];
  });
}

function maskOf(conditions: readonly Condition[], memory: Memory): Cells {
  const mask = new Int32Array(memory.width);
  for (const condition of conditions) {
    for (const part of parts(condition)) {
      if ('variable' in part) {
        const variable = memory.variable(part.variable);
        if (variable) mask[variable.cell] = -1;
      } else if ('visited' in part || 'chose' in part || 'shown' in part) {
        const flag = memory.flag(flagOf(part));
        if (flag) mask[flag.cell] = (mask[flag.cell] ?? 0) | flag.mask;
      }
    }
  }
  return mask;
}
