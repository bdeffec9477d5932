import { readdirSync, readFileSync } from 'node:fs';
import { drawableIn } from '../../../src/tools/drawable.ts';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { explore, inOrder, levelCombinations } from '../../../src/core/scenario/proof/explore.ts';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { scenarioMachine } from '../../../src/core/scenario/machine.ts';
import type { Scenario } from '../../../src/core/scenario/scenario.ts';

const shipped = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'));
const toy = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
const files = [
  ['toy.yaml', toy] as const,
  ...shipped.map((name) => [name, readFileSync(`scenarios/${name}`, 'utf8')] as const),
];

describe.each(files)('the machine of %s', (name, text) => {
  const { scenario } = loadScenario(name, text, drawableIn('.'));
  if (!scenario) throw new Error(`${name} has problems`);

  test('goes from every explored state where the explorer says, and nowhere else', () => {
    for (const levels of levelCombinations(scenario)) agree(scenario, levels);
  });

  test('has an end on every run', () => {
    for (const levels of levelCombinations(scenario)) {
      expect(inOrder(explore(scenario, levels))).toHaveProperty('order');
    }
  });
});

function agree(scenario: Scenario, levels: Record<string, string>) {
  const machine = scenarioMachine(scenario, levels);
  const [first] = initialTransition(machine);
  const snapshots = [first];
  const { states } = explore(scenario, levels);
  for (const [index, { ways, state }] of states.entries()) {
    const snapshot = snapshots[index] ?? first;
    expect(snapshot.value).toBe(state.step);
    const choices = scenario.steps[state.step]?.choices.map(({ id }) => id) ?? [];
    const open = ways.map(({ way }) => way);
    for (const choice of choices) {
      expect(snapshot.can({ type: 'CHOOSE', choice })).toBe(open.includes(choice));
    }
    for (const { way, to } of ways) {
      const [next] = transition(machine, snapshot, { type: 'CHOOSE', choice: way });
      expect(next.value).toBe(states[to]?.state.step);
      snapshots[to] ??= next;
    }
  }
}
