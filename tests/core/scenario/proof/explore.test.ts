import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exploration } from '../../../../src/core/scenario/proof/explore.ts';
import { explore, levelCombinations } from '../../../../src/core/scenario/proof/explore.ts';
import { randomScenario } from '../../../support/random-scenario.ts';

const kinds = fc.oneof(randomScenario({ mayCycle: true }), randomScenario({ mayCycle: false }));

test('no list of choices that leads to a state is shorter than its witness, and none of a state before it longer', () => {
  let goneOn = 0;
  const property = fc.property(kinds, (scenario) => {
    for (const levels of levelCombinations(scenario)) {
      const exploration = explore(scenario, levels);
      const fewest = fewestChoices(exploration);
      expect(fewest).toHaveLength(exploration.size);
      expect(fewest.map((_, state) => exploration.witness(state).length)).toEqual(fewest);
      expect(fewest).toEqual(fewest.toSorted((a, b) => a - b));
      goneOn += fewest.filter((_, state) => isOnward(exploration, state)).length;
    }
  });
  fc.assert(property, { numRuns: 60 });
  expect(goneOn).toBeGreaterThan(30);
});

test('no more states are looked at than the bound, whatever follows without a choice', () => {
  const property = fc.property(kinds, fc.integer({ min: 1, max: 12 }), (scenario, bound) => {
    const [levels = {}] = levelCombinations(scenario);
    const [partial, whole] = [explore(scenario, levels, bound), explore(scenario, levels)];
    expect(partial.size).toBe(Math.min(bound, whole.size));
    expect(partial.partial).toBe(whole.size > bound);
  });
  fc.assert(property, { numRuns: 60 });
});

/** By state, found by asking again until nothing gets shorter. */
function fewestChoices(exploration: Exploration): number[] {
  const fewest = Array.from({ length: exploration.size }, (_, state) => (state === 0 ? 0 : Infinity));
  for (let shorter = true; shorter;) {
    shorter = false;
    for (const [state, count] of fewest.entries()) {
      for (const { way, to } of exploration.waysOf(state)) {
        const there = count + (way.choice ? 1 : 0);
        if (there >= fewest[to]!) continue;
        fewest[to] = there;
        shorter = true;
      }
    }
  }
  return fewest;
}

const isOnward = (exploration: Exploration, state: number): boolean =>
  exploration.site(state).ways.some(({ choice }) => !choice);
