import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { drawableIn } from '../../../src/tools/drawable.ts';
import { describe, expect, test } from 'vitest';
import { initialTransition, transition } from 'xstate';
import type { Exploration } from '../../../src/core/scenario/proof/explore.ts';
import { explore, levelCombinations } from '../../../src/core/scenario/proof/explore.ts';
import { inOrder } from '../../../src/core/scenario/proof/order.ts';
import { ONWARD } from '../../../src/core/scenario/program.ts';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { scenarioMachine } from '../../../src/core/scenario/machine.ts';
import { Scenario } from '../../../src/core/scenario/scenario.ts';
import { randomScenario } from '../../support/random-scenario.ts';

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
    for (const levels of levelCombinations(scenario)) agree(scenario, explore(scenario, levels), 2);
  });

  test('has an end on every run', () => {
    for (const levels of levelCombinations(scenario)) {
      expect(inOrder(explore(scenario, levels))).toHaveProperty('order');
    }
  });
});

describe.each([
  ['where all runs end', { mayCycle: false }],
  ['where runs may go round', { mayCycle: true }],
])('machine and explorer of random scenarios %s', (_, kind) => {
  test('agree on what is offered and where it leads, in every state of either', () => {
    const property = fc.property(randomScenario(kind), (scenario) => {
      expect(v.is(Scenario, scenario)).toBe(true);
      for (const levels of levelCombinations(scenario)) {
        const exploration = explore(scenario, levels);
        expect(agree(scenario, exploration)).toBe(exploration.size);
      }
    });
    fc.assert(property, { numRuns: 150 });
  });
});

/**
 * Walks machine and explorer side by side. The explorer leaves out what no condition ahead reads, so that several states
 * of the machine stand beside one of its own; no more of them are looked at than `most`. Gives how many of the
 * explorer's states were come by.
 */
function agree(scenario: Scenario, exploration: Exploration, most = Infinity): number {
  const machine = scenarioMachine(scenario, exploration.levels);
  const [first] = initialTransition(machine);
  const meetings = [{ snapshot: first, state: 0 }];
  const seen = new Map<number, Set<string>>();
  for (const { snapshot, state } of meetings) {
    const beside = seen.get(state) ?? new Set();
    const key = JSON.stringify([snapshot.value, snapshot.context]);
    if (beside.has(key) || beside.size >= most) continue;
    seen.set(state, beside.add(key));
    const { id } = exploration.site(state);
    expect(snapshot.value).toBe(id);
    expect(snapshot.status).toBe(id in scenario.endings ? 'done' : 'active');
    const open = exploration.waysOf(state);
    const known = [ONWARD, ...(scenario.steps[id]?.choices.map((choice) => choice.id) ?? [])];
    const can = known.filter((choice) => snapshot.can({ type: 'CHOOSE', choice }));
    expect(can).toEqual(open.map(({ way }) => way.id));
    for (const { way, to } of open) {
      const [next] = transition(machine, snapshot, { type: 'CHOOSE', choice: way.id });
      meetings.push({ snapshot: next, state: to });
    }
  }
  return seen.size;
}
