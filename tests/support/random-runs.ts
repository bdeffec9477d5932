import fc from 'fast-check';
import type { EncounterHeader } from '../../src/core/encounter/header.ts';
import type { Run } from '../../src/core/encounter/run.ts';
import { asking } from '../../src/core/encounter/run.ts';
import { constantsOf } from '../../src/core/scenario/proof/constants.ts';
import { explore, levelCombinations } from '../../src/core/scenario/proof/explore.ts';
import type { Scenario, Step } from '../../src/core/scenario/scenario.ts';
import type { Sign } from '../../src/core/signs.ts';
import { Play } from './play.ts';
import { randomScenario } from './random-scenario.ts';

/** Shown by the lines of one step or another, but for the last, which none shows. */
const signs: Sign[] = ['tearful', 'sharp', 'cancels'];

const safety = fc.constantFrom('none', 'ask', 'act-now');

/** Random scenarios with all that a table tells of: signs, critical behaviours, stakes, and the constants of scores. */
const told: fc.Arbitrary<Scenario> = fc
  .tuple(randomScenario({ mayCycle: false }), safety, fc.infiniteStream(fc.nat(2)))
  .map(([plain, stakes, picks]) => {
    const pick = <Value>(some: readonly Value[]) => some.slice(picks.next().value, picks.next().value + 1);
    const steps = Object.entries(plain.steps).map(([id, step]): [string, Step] => [
      id,
      {
        ...step,
        weight: Math.min(1, step.weight),
        lines: step.lines.map((line) => ({ ...line, signs: pick(signs.slice(0, 2)) })),
        notice: step.notice && { ...step.notice, among: signs },
      },
    ]);
    const critical = steps.map(([id, { choices }]) => {
      const ids = choices.map((choice) => choice.id);
      return { id: `c-${id}`, text: 'because', metBy: pick(ids), brokenBy: pick(ids) };
    });
    const about = { ...plain.about, safety: stakes };
    const scenario = { ...plain, about, critical, steps: Object.fromEntries(steps) };
    const constants = levelCombinations(scenario).map((levels) => constantsOf(explore(scenario, levels)));
    return { ...scenario, constants };
  });

/** Plays to the end; each decision takes the choice, or the signs, that the next number points at. */
function playedOut(scenario: Scenario, changes: Partial<EncounterHeader>, numbers: readonly number[]): Run {
  const play = new Play(scenario, changes).listen();
  for (let turn = 0; play.run.status === 'running'; turn++) {
    const number = numbers[turn % numbers.length] ?? 0;
    const step = asking(play.run);
    if (step?.notice) play.notice(...step.notice.among.filter((_, i) => (number >> i) & 1));
    else if (step) play.reflect('I would ask.');
    else play.choose(play.open[number % play.open.length] ?? '');
    play.listen();
  }
  return play.run;
}

/** Finished runs of one scenario, at levels of its own for each, in no order of their codes. */
export const randomRuns: fc.Arbitrary<Run[]> = fc
  .tuple(
    told,
    fc.array(fc.array(fc.nat(7), { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    fc.nat(),
  )
  .map(([scenario, all, seed]) => {
    const combinations = levelCombinations(scenario);
    return all.map((numbers, n) => {
      const levels = { ...combinations[(seed + n) % combinations.length] };
      const id = `${(n * 7 + seed) % 10}${n}`.padStart(16, 'e');
      return playedOut(scenario, { id, attempt: n + 1, seed: seed % 1000, levels }, numbers);
    });
  });
