import fc from 'fast-check';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { asking } from '../../src/core/encounter/run.ts';
import { mulberry32 } from '../../src/core/encounter/shuffle.ts';
import { Scenario } from '../../src/core/scenario/scenario.ts';
import { explore } from '../../src/core/scenario/proof/explore.ts';
import { inOrder } from '../../src/core/scenario/proof/order.ts';
import { playQuickly } from '../../src/tools/benching/recovery/play-quickly.ts';
import { recovery } from '../../src/tools/benching/recovery/recovery.ts';
import { walk } from '../../src/tools/benching/exploring.ts';
import { generatedScenario } from '../../src/tools/benching/generated.ts';
import { medianMs } from '../../src/tools/benching/median.ts';
import { publishedStudy } from '../../src/tools/simulating/published-study.ts';
import type { Play } from '../support/play.ts';
import { play } from '../support/play.ts';
import { randomScenario } from '../support/random-scenario.ts';

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

/** Hears all lines up to the next decision or the end, and says something wherever something is asked. */
function heard(encounter: Play): Play {
  for (;;) {
    const asks = asking(encounter.listen().run);
    if (!asks) return encounter;
    if (asks.notice) encounter.notice();
    else encounter.reflect('something');
  }
}

test('what is played quickly is a way that a player can go, to an ending', () => {
  fc.assert(
    fc.property(randomScenario({ mayCycle: false }), fc.nat(), (scenario, seed) => {
      const path = playQuickly(scenario, {}, { skill: 0, concern: 0 }, mulberry32(seed));
      const chosen = path.flatMap((entry) => (entry.kind === 'choice' ? [entry] : []));
      const encounter = heard(play(scenario, {}));
      for (const { step, choice, shown } of chosen) {
        expect(encounter.at).toBe(step);
        expect(encounter.open).toEqual([...shown].sort());
        heard(encounter.choose(choice));
      }
      expect(encounter.run.status).toBe('ended');
    }),
  );
});

test('studies of people who differ in nothing else find the truth, and the skilled the better the more they differ', () => {
  const study = publishedStudy('scenarios/studies/two-conversations.yaml');
  const scenarios = study.ok ? Object.values(study.value.scenarios).slice(0, 1) : [];
  const [theme = 'expertise'] = scenarios[0]?.about.themes ?? [];
  const size = { scenarios, studies: 60, people: 20, truth: 3000, seed: 1 };
  const [alike, apart] = [0.1, 3].map((spread) => recovery({ ...size, theme, spread }));
  for (const { bias, biasError, coverage } of [alike!, apart!]) {
    expect(Math.abs(bias)).toBeLessThan(4 * biasError);
    expect(coverage).toBeGreaterThan(0.8);
  }
  expect(apart!.rank).toBeGreaterThan(alike!.rank + 0.2);
});
