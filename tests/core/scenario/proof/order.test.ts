import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explore, levelCombinations } from '../../../../src/core/scenario/proof/explore.ts';
import { inOrder } from '../../../../src/core/scenario/proof/order.ts';
import type { Levels, Scenario } from '../../../../src/core/scenario/scenario.ts';
import type { StoryState } from '../../../../src/core/scenario/memory.ts';
import { storyStart, take, ways } from '../../../../src/core/scenario/semantics.ts';
import { randomScenario } from '../../../support/random-scenario.ts';

const kinds = fc.oneof(randomScenario({ mayCycle: true }), randomScenario({ mayCycle: false }));

test('a round is found where going through all states one by one comes back to one', () => {
  const told = { round: 0, none: 0 };
  const property = fc.property(kinds, (scenario) => {
    for (const levels of levelCombinations(scenario)) {
      const sorted = inOrder(explore(scenario, levels));
      expect('round' in sorted).toBe(comesBack(scenario, levels));
      told['round' in sorted ? 'round' : 'none'] += 1;
    }
  });
  fc.assert(property, { numRuns: 300 });
  expect(Math.min(told.round, told.none)).toBeGreaterThan(30);
});

test('the state that is told lies on a round', () => {
  const property = fc.property(randomScenario({ mayCycle: true }), (scenario) => {
    const [levels = {}] = levelCombinations(scenario);
    const exploration = explore(scenario, levels);
    const sorted = inOrder(exploration);
    fc.pre('round' in sorted);
    if (!('round' in sorted)) return;
    const ahead = new Set(exploration.waysOf(sorted.round).map(({ to }) => to));
    for (const state of ahead) for (const { to } of exploration.waysOf(state)) ahead.add(to);
    expect(ahead).toContain(sorted.round);
  });
  fc.assert(property, { numRuns: 100 });
});

test('in the order every way leads forward, and every state has its place', () => {
  const property = fc.property(randomScenario({ mayCycle: false }), (scenario) => {
    for (const levels of levelCombinations(scenario)) {
      const exploration = explore(scenario, levels);
      const sorted = inOrder(exploration);
      const order = 'order' in sorted ? [...sorted.order] : [];
      const place = new Map(order.map((state, i) => [state, i]));
      expect(place.size).toBe(exploration.size);
      for (const state of order) {
        for (const { to } of exploration.waysOf(state))
          expect(place.get(to)).toBeGreaterThan(place.get(state)!);
      }
    }
  });
  fc.assert(property, { numRuns: 60 });
});

/** Depth first, by the plain meaning of a scenario: whether some way leads to a state that it came from. */
function comesBack(scenario: Scenario, levels: Levels): boolean {
  const open = new Set<string>();
  const done = new Set<string>();
  const from = (state: StoryState): boolean => {
    const key = JSON.stringify(state);
    if (open.has(key)) return true;
    if (done.has(key)) return false;
    open.add(key);
    const found = ways(scenario, state, levels).some((way) => from(take(scenario, state, way, levels)!));
    open.delete(key);
    done.add(key);
    return found;
  };
  return from(storyStart(scenario));
}
