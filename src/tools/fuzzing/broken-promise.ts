import * as v from 'valibot';
import type { Drawable } from '../../core/scenario/checks/drawings.ts';
import type { Loaded } from '../../core/scenario/load.ts';
import { loadScenario } from '../../core/scenario/load.ts';
import { problems, severityOf } from '../../core/problems/catalogue.ts';
import type { Problem } from '../../core/problems/problem.ts';
import { levelCombinations } from '../../core/scenario/proof/explore.ts';
import type { Levels } from '../../core/scenario/scenario.ts';
import { Scenario } from '../../core/scenario/scenario.ts';
import { placeInStory, storyStart, take, ways } from '../../core/scenario/semantics.ts';
import { Chance } from './chance.ts';

/** What of the promises of `loadScenario` does not hold for this text; null where all do. */
export function brokenPromise(text: string, drawable: Drawable, seed: number): string | null {
  let loaded: Loaded;
  try {
    loaded = loadScenario('toy.yaml', text, drawable);
  } catch (error) {
    return `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  return (
    ofAnswer(loaded) ?? ofProblems(text, loaded.problems) ?? ofScenario(loaded.scenario, new Chance(seed))
  );
}

function ofAnswer({ scenario, problems }: Loaded): string | null {
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if ((scenario === null) === isRefused) return null;
  return isRefused ? 'it is loaded in spite of an error' : 'it is refused without an error';
}

function ofProblems(text: string, found: readonly Problem[]): string | null {
  // As an editor counts them: a mark at the start is no character of the first line.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const problem of found) {
    const { code, severity, line, column, message } = problem;
    const isPlaced = column >= 1 && column <= (lines[line - 1]?.length ?? -1) + 1;
    const isKnown = Object.hasOwn(problems, code) && severityOf(code) === severity;
    const isSaid =
      message.trim().length > 0 && !/undefined|\[object|\bnull\b.*:/.test(message.replace(/".*?"/gs, ''));
    if (!isPlaced) return `a problem has no place in the file: ${JSON.stringify(problem)}`;
    if (!isKnown || !isSaid) return `a problem says nothing: ${JSON.stringify(problem)}`;
  }
  return null;
}

/** No run of a scenario that was loaded is longer: each comes to no state twice. */
const longestRun = 10_000;

function ofScenario(scenario: Scenario | null, chance: Chance): string | null {
  if (!scenario) return null;
  const stored = v.safeParse(Scenario, JSON.parse(JSON.stringify(scenario)));
  if (!stored.success)
    return `it cannot be stored: ${v.flatten(stored.issues).root?.join() ?? stored.issues[0].message}`;
  const levels = levelCombinations(scenario);
  for (let run = 0; run < 5; run++) {
    const broken = ofRun(scenario, chance.of(levels), chance);
    if (broken !== null) return broken;
  }
  return null;
}

function ofRun(scenario: Scenario, levels: Levels, chance: Chance): string | null {
  const at = JSON.stringify(levels);
  let state = storyStart(scenario);
  for (let taken = 0; taken < longestRun; taken++) {
    if (Object.hasOwn(scenario.endings, state.step)) return null;
    if (!placeInStory(scenario, state)) return `a run comes to "${state.step}", which is not there (${at})`;
    const beyond = Object.entries(scenario.variables).find(([name, { from, to }]) => {
      const value = state.variables[name] ?? NaN;
      return !(value >= from && value <= to);
    });
    if (beyond) return `the variable "${beyond[0]}" leaves its bounds at "${state.step}" (${at})`;
    const open = ways(scenario, state, levels);
    if (open.length === 0) return `a run cannot go on at "${state.step}" (${at})`;
    const next = take(scenario, state, chance.of(open), levels);
    if (!next) return `a way of "${state.step}" that is open cannot be taken (${at})`;
    state = next;
  }
  return `a run has no end (${at})`;
}
