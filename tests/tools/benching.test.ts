import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Scenario } from '../../src/core/scenario/scenario.ts';
import { explore } from '../../src/core/scenario/proof/explore.ts';
import { inOrder } from '../../src/core/scenario/proof/order.ts';
import { walk } from '../../src/tools/benching/exploring.ts';
import { generatedScenario } from '../../src/tools/benching/generated.ts';
import { medianMs } from '../../src/tools/benching/median.ts';

test('a generated scenario is one, all of whose runs end', () => {
  const scenario = generatedScenario('made', 12, 2);
  expect(v.is(Scenario, scenario)).toBe(true);
  const exploration = explore(scenario, {});
  expect(inOrder(exploration)).toHaveProperty('order');
  expect(exploration.size).toBeGreaterThan(12);
});

test('a walk measures both, on the same states', () => {
  const { states, ours, others } = walk(12, 0, 1);
  expect(states).toBe(13);
  expect(ours).toBeGreaterThan(0);
  expect(others).toBeGreaterThan(0);
});

test('a walk that would be too much for the other is taken alone', () => {
  expect(walk(2000, 2, 1).others).toBeNull();
});

test('a median has a time for each deed, and all are done', () => {
  const done = [0, 0];
  const times = medianMs(
    3,
    () => done[0]!++,
    () => done[1]!++,
  );
  expect(times).toHaveLength(2);
  expect(Math.min(...done)).toBeGreaterThan(3);
});
