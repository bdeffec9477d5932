import type { Condition } from '../condition.ts';
import { parts } from '../condition.ts';
import type { Scenario } from '../scenario.ts';
import { flagOf } from '../semantics.ts';

/** What conditions may still ask about: the names of variables, and flags. */
export interface Reads {
  variables: ReadonlySet<string>;
  flags: ReadonlySet<string>;
}

/**
 * For each step and ending, all that its own conditions or those of any place ahead of it read. Two states
 * of one step that differ in nothing of this have the same future.
 */
export function readAhead(scenario: Scenario): ReadonlyMap<string, Reads> {
  const ahead = new Map<string, { variables: Set<string>; flags: Set<string> }>();
  for (const [id, conditions] of conditionsByPlace(scenario)) ahead.set(id, readBy(conditions));
  let grown = true;
  while (grown) {
    grown = false;
    for (const [id, next] of targetsByStep(scenario)) {
      const reads = ahead.get(id);
      for (const target of next) {
        const further = ahead.get(target);
        if (!reads || !further) continue;
        const before = reads.variables.size + reads.flags.size;
        for (const name of further.variables) reads.variables.add(name);
        for (const flag of further.flags) reads.flags.add(flag);
        grown ||= reads.variables.size + reads.flags.size > before;
      }
    }
  }
  return ahead;
}

function* conditionsByPlace(scenario: Scenario): Generator<[string, Condition[]]> {
  for (const [id, { lines }] of Object.entries(scenario.endings)) yield [id, lines.map(({ when }) => when)];
  for (const [id, { lines, choices, onward }] of Object.entries(scenario.steps)) {
    const things = [...lines, ...choices, ...choices.flatMap(({ to }) => to), ...(onward ?? [])];
    yield [id, things.map(({ when }) => when)];
  }
}

function* targetsByStep(scenario: Scenario): Generator<[string, string[]]> {
  for (const [id, { choices, onward }] of Object.entries(scenario.steps)) {
    yield [id, [...choices.flatMap((choice) => choice.to), ...(onward ?? [])].map(({ to }) => to)];
  }
}

function readBy(conditions: readonly Condition[]): { variables: Set<string>; flags: Set<string> } {
  const reads = { variables: new Set<string>(), flags: new Set<string>() };
  for (const condition of conditions) {
    for (const part of parts(condition)) {
      if ('variable' in part) reads.variables.add(part.variable);
      else if ('visited' in part || 'chose' in part || 'shown' in part) reads.flags.add(flagOf(part));
    }
  }
  return reads;
}
