import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { toyDrawable } from '../../support/drawable.ts';
import { hostileScenarios } from '../../support/hostile/scenarios.ts';

test.each(hostileScenarios)('a scenario with $what is refused: $answer', async ({ make, answer }) => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await make());
  const { scenario, problems } = loadScenario('toy.yaml', text, toyDrawable);
  expect(scenario).toBeNull();
  expect(problems.map(({ code }) => code)).toContain(answer);
});
