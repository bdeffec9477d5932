import type { Condition } from '../condition.ts';
import type { Cells, Memory } from '../memory.ts';
import { flagOf } from '../memory.ts';
import type { Arm, Scenario } from '../scenario.ts';

/**
 * For each place, by number, a mask over a state's cells that leaves only what the place's own conditions or those of
 * any place ahead of it read. Two states of one place that are equal under it have the same future. Empty where
 * nothing is remembered anyway.
 */
export function forgetting(scenario: Scenario, memory: Memory): Cells[] {
  if (memory.width === 1) return [];
  const masks = memory.places.map((id) => maskOf(scenario, id, memory));
  const next = memory.places.map((id) => targetsOf(scenario, id, memory));
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

function maskOf(scenario: Scenario, id: string, memory: Memory): Cells {
  const mask = new Int32Array(memory.width);
  const { lines } = scenario.steps[id] ?? scenario.endings[id] ?? { lines: [] };
  for (const { when } of lines) read(when, memory, mask);
  for (const { when } of scenario.steps[id]?.choices ?? []) read(when, memory, mask);
  for (const { when } of armsOf(scenario, id)) read(when, memory, mask);
  return mask;
}

function* armsOf(scenario: Scenario, id: string): Generator<Arm> {
  const step = scenario.steps[id];
  if (step?.onward) yield* step.onward;
  for (const { to } of step?.choices ?? []) yield* to;
}

function targetsOf(scenario: Scenario, id: string, memory: Memory): Set<number> {
  const targets = new Set<number>();
  for (const { to } of armsOf(scenario, id)) targets.add(memory.place(to));
  return targets;
}

/** Marks the cells that a condition reads. */
function read(condition: Condition, memory: Memory, mask: Cells): void {
  if ('all' in condition) for (const part of condition.all) read(part, memory, mask);
  else if ('any' in condition) for (const part of condition.any) read(part, memory, mask);
  else if ('not' in condition) read(condition.not, memory, mask);
  else if ('variable' in condition) {
    const variable = memory.variable(condition.variable);
    if (variable) mask[variable.cell] = -1;
  } else if (!('factor' in condition)) {
    const flag = memory.flag(flagOf(condition));
    if (flag) mask[flag.cell] = (mask[flag.cell] ?? 0) | flag.mask;
  }
}
