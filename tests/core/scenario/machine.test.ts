import { readdirSync, readFileSync } from 'node:fs';
import { drawableIn } from '../../../src/tools/drawable.ts';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import { explore, levelCombinations } from '../../../src/core/scenario/proof/explore.ts';
import { inOrder } from '../../../src/core/scenario/proof/order.ts';
import { ONWARD } from '../../../src/core/scenario/program.ts';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { scenarioMachine } from '../../../src/core/scenario/machine.ts';
import type { Levels, Scenario } from '../../../src/core/scenario/scenario.ts';

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

function agree(scenario: Scenario, levels: Levels) {
  const machine = scenarioMachine(scenario, levels);
  const [first] = initialTransition(machine);
  const snapshots = [first];
  const exploration = explore(scenario, levels);
  for (let state = 0; state < exploration.size; state++) {
    const snapshot = snapshots[state] ?? first;
    const { id } = exploration.site(state);
    expect(snapshot.value).toBe(id);
    const open = exploration.waysOf(state);
    const known = [ONWARD, ...(scenario.steps[id]?.choices.map((choice) => choice.id) ?? [])];
    for (const choice of known) {
      expect(snapshot.can({ type: 'CHOOSE', choice })).toBe(open.some(({ way }) => way.id === choice));
    }
    for (const { way, to } of open) {
      const [next] = transition(machine, snapshot, { type: 'CHOOSE', choice: way.id });
      expect(next.value).toBe(exploration.site(to).id);
      snapshots[to] ??= next;
    }
  }
}
