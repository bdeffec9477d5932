import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { WrittenScenario } from '../../../../src/core/scenario/written/written.ts';
import { checkShape } from '../../../../src/core/written/shape.ts';
import { loadScenario } from '../../../../src/core/scenario/load.ts';
import type { StoryState } from '../../../../src/core/scenario/memory.ts';
import type { Problem } from '../../../../src/core/problems/problem.ts';
import { ONWARD } from '../../../../src/core/scenario/program.ts';
import { levelCombinations } from '../../../../src/core/scenario/proof/explore.ts';
import type { Levels, Scenario } from '../../../../src/core/scenario/scenario.ts';
import { offered, storyStart, take, ways } from '../../../../src/core/scenario/semantics.ts';
import { compile } from '../../../../src/core/scenario/written/compile.ts';
import { readYaml } from '../../../../src/core/written/read-yaml.ts';
import type { Theme } from '../../../../src/core/themes.ts';
import { toyDrawable } from '../../../support/drawable.ts';

const samples = 'tests/samples';
const told = readdirSync(samples)
  .filter((name) => existsSync(`${samples}/${name}/expected.txt`))
  .flatMap((name) => {
    const text = readFileSync(`${samples}/${name}/toy.yaml`, 'utf8');
    const { problems } = loadScenario('toy.yaml', text, toyDrawable);
    return problems.filter(({ witness }) => witness !== null).map((problem) => ({ name, text, problem }));
  });

/** One run, told by the same functions that the player's page calls. */
class Replay {
  readonly scenario: Scenario;
  readonly levels: Levels;
  readonly passed: StoryState[];

  constructor(scenario: Scenario, levels: Levels) {
    this.scenario = scenario;
    this.levels = levels;
    this.passed = [storyStart(scenario)];
    this.#goOn();
  }

  get here(): StoryState {
    return this.passed.at(-1)!;
  }

  get offered() {
    return offered(this.scenario, this.here, this.levels);
  }

  /** False where it is not offered. */
  choose(choice: string): boolean {
    const next = take(this.scenario, this.here, choice, this.levels);
    if (!next) return false;
    this.passed.push(next);
    this.#goOn();
    return true;
  }

  /** Goes on where there is nothing to choose, but not for ever. */
  #goOn(): void {
    while (ways(this.scenario, this.here, this.levels).join() === ONWARD && this.passed.length < 100) {
      this.passed.push(take(this.scenario, this.here, ONWARD, this.levels)!);
    }
  }
}

/** What must be so where a witness leads, by what the problem says. */
const shows: Record<string, (replay: Replay, problem: Problem) => boolean> = {
  S304: ({ here, scenario, levels }, { message }) =>
    here.step === named(message) && ways(scenario, here, levels).length === 0,
  S305: ({ passed, scenario, levels }, { message }) =>
    passed.some((state) => state.step === named(message) && comesBack(scenario, state, levels)),
  S403: (_, { message, witness }) => witness!.includes(named(message)),
  S405: ({ passed, scenario, levels }, { message }) => {
    const [behaviour, step] = [/shows "(.*?)"/.exec(message)?.[1] ?? '', named(message)];
    const at = passed.find((state) => state.step === step);
    return !!at && offered(scenario, at, levels).every((choice) => choice.shows.includes(behaviour));
  },
  S407: ({ passed, here, scenario }, { message }) => {
    const theme = /before (\w+) had/.exec(message)?.[1] ?? '';
    // Where all choices are rated alike, nothing was at stake.
    const isAtStake = ({ step }: StoryState) =>
      new Set(scenario.steps[step]?.choices.map(({ rates }) => JSON.stringify(rates[theme as Theme]))).size >
      1;
    return here.step === named(message) && !passed.some(isAtStake);
  },
  S504: ({ here, offered: open }, { message }) =>
    here.step === named(message) &&
    open.length === Number(/(\d+) choices? (?:is|are) offered/.exec(message)?.[1]),
};

const named = (message: string): string => /"(.*?)"/.exec(message)?.[1] ?? '';

function comesBack(scenario: Scenario, from: StoryState, levels: Levels): boolean {
  const key = JSON.stringify(from);
  const seen = new Set<string>();
  const ahead = [from];
  for (const state of ahead) {
    for (const way of ways(scenario, state, levels)) {
      const next = take(scenario, state, way, levels)!;
      if (JSON.stringify(next) === key) return true;
      if (seen.has(JSON.stringify(next))) continue;
      seen.add(JSON.stringify(next));
      ahead.push(next);
    }
  }
  return false;
}

test('every problem that names a way has a sample', () => {
  expect([...new Set(told.map(({ problem }) => problem.code))].sort()).toEqual(Object.keys(shows).sort());
});

describe.each(told)('in $name, the witness of $problem.code on line $problem.line', ({ text, problem }) => {
  test(`replays, and shows that ${problem.message}`, () => {
    const shape = checkShape(WrittenScenario, readYaml(text).value);
    if (!shape.ok) throw new Error('misshapen');
    const scenario = compile(shape.value);
    const replays = levelCombinations(scenario).flatMap((levels) => {
      const replay = new Replay(scenario, levels);
      return problem.witness!.every((choice) => replay.choose(choice)) ? [replay] : [];
    });
    expect(replays.some((replay) => shows[problem.code]!(replay, problem))).toBe(true);
  });
});
