import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../../src/core/scenario/load.ts';
import { drawableIn } from '../../../src/tools/drawable.ts';
import { brokenPromise } from '../../../src/tools/fuzzing/broken-promise.ts';
import { groundsIn } from '../../../src/tools/fuzzing/grounds.ts';
import { trialText } from '../../../src/tools/fuzzing/trial.ts';
import { madeUpFolder } from '../../support/made-up-folder.ts';

const grounds = groundsIn('.');
const drawable = drawableIn('.');
/** A thousand scenarios are read and proved, which takes its time on a busy machine. */
const mostMs = 180_000;

describe('whatever is done to a scenario', () => {
  const seeds = Array.from({ length: 1000 }, (_, i) => 1_000_000 + i);

  test('it is answered as promised: "npm run fuzz" tries more', { timeout: mostMs }, () => {
    for (const seed of seeds) {
      const broken = brokenPromise(trialText(seed, grounds), drawable, seed);
      if (broken !== null) expect.fail(`seed ${seed}: ${broken}`);
    }
  });

  test('every stage of its checking is reached', { timeout: mostMs }, () => {
    const some = seeds.slice(0, 300).map((seed) => trialText(seed, grounds));
    const answers = some.map((text) => loadScenario('toy.yaml', text, drawable));
    const told = new Set(answers.flatMap(({ problems }) => problems.map(({ code }) => code.slice(0, 2))));
    expect([...told]).toEqual(expect.arrayContaining(['S0', 'S1', 'S2', 'S3', 'S4', 'S5']));
    expect(answers.filter(({ scenario }) => scenario).length).toBeGreaterThan(20);
  });
});

test('a trial is the same for ever', () => {
  for (const seed of [1, 2, 3]) expect(trialText(seed, grounds)).toBe(trialText(seed, grounds));
});

test('trials are not made without scenarios to begin from', () => {
  expect(() => groundsIn(madeUpFolder({}))).toThrow('no such file');
  const noneShipped = madeUpFolder({ 'tests/samples/valid/toy.yaml': 'a: 1', 'scenarios/README.md': '' });
  expect(() => groundsIn(noneShipped)).toThrow('no scenarios to begin from');
});
