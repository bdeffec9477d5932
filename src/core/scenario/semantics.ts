import type { Condition } from './condition.ts';
import { parts } from './condition.ts';
import type { Arm, Choice, Ending, Levels, Line, Scenario, Step, Variable } from './scenario.ts';

/**
 * What a scenario means. The XState machine's guards and actions, the explorer that proves things and
 * the screens all call these functions, so what is proved is what is played.
 */

/** All that the story depends on. `flags` is sorted, so equal states are equal when written out. */
export interface StoryState {
  readonly step: string;
  readonly variables: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
}

/** The way out of a step without a decision. No authored choice may have this id. */
export const ONWARD = 'onward';

export function storyStart(scenario: Scenario): StoryState {
  const variables = Object.fromEntries(
    Object.entries(scenario.variables).map(([name, variable]) => [name, variable.start]),
  );
  return { step: scenario.start, variables, flags: [] };
}

function holds(condition: Condition, state: StoryState, levels: Levels): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, state, levels));
  if ('any' in condition) return condition.any.some((part) => holds(part, state, levels));
  if ('not' in condition) return !holds(condition.not, state, levels);
  if ('factor' in condition) return levels[condition.factor] === condition.level;
  if ('variable' in condition) {
    const value = state.variables[condition.variable];
    return value !== undefined && value >= condition.atLeast && value <= condition.atMost;
  }
  return state.flags.includes(flagOf(condition));
}

/** The choices that the player can make here, in the order they were written. */
export function offered(scenario: Scenario, state: StoryState, levels: Levels): Choice[] {
  const step = scenario.steps[state.step];
  return step ? step.choices.filter((choice) => holds(choice.when, state, levels)) : [];
}

/** The lines that are said on arriving here. */
export function linesHere(scenario: Scenario, state: StoryState, levels: Levels): Line[] {
  return (placeInStory(scenario, state)?.lines ?? []).filter((line) => holds(line.when, state, levels));
}

/** The step or ending where the story stands. */
export function placeInStory(scenario: Scenario, state: StoryState): Step | Ending | null {
  return scenario.steps[state.step] ?? scenario.endings[state.step] ?? null;
}

/** The ways out of here that can be taken: the offered choices, or `ONWARD` alone. */
export function ways(scenario: Scenario, state: StoryState, levels: Levels): string[] {
  const step = scenario.steps[state.step];
  if (!step) return [];
  return step.onward ? [ONWARD] : offered(scenario, state, levels).map((choice) => choice.id);
}

/** The state after taking a way, or null where that way cannot be taken. */
export function take(scenario: Scenario, state: StoryState, way: string, levels: Levels): StoryState | null {
  const step = scenario.steps[state.step];
  if (!step) return null;
  const choice = offered(scenario, state, levels).find(({ id }) => id === way) ?? null;
  const arms = way === ONWARD ? step.onward : choice && choice.to;
  if (!arms) return null;
  const after: StoryState = {
    step: state.step,
    variables: choice ? changed(scenario, state.variables, choice) : state.variables,
    flags: flagged(scenario, state, choice),
  };
  return { ...after, step: leadsTo(arms, after, levels) };
}

/** What a choice does to the variables: first adding, which stops at a variable's ends, then setting. */
function changed(scenario: Scenario, before: StoryState['variables'], choice: Choice) {
  const variables = { ...before };
  for (const [name, amount] of Object.entries(choice.adds)) {
    const bounds = scenario.variables[name];
    if (bounds) variables[name] = clamp((variables[name] ?? bounds.start) + amount, bounds);
  }
  return { ...variables, ...choice.sets };
}

const clamp = (value: number, { from, to }: Variable) => Math.min(to, Math.max(from, value));

function flagged(scenario: Scenario, state: StoryState, choice: Choice | null): readonly string[] {
  const news = [flagOf({ visited: state.step })];
  if (choice) news.push(flagOf({ chose: choice.id }), ...choice.shows.map((shown) => flagOf({ shown })));
  const read = flagsRead(scenario);
  const flags = new Set(state.flags);
  for (const flag of news) if (read.has(flag)) flags.add(flag);
  return flags.size === state.flags.length ? state.flags : [...flags].sort();
}

/** The last arm has no condition, so one always holds. */
function leadsTo(arms: readonly Arm[], state: StoryState, levels: Levels): string {
  return arms.find(({ when }) => holds(when, state, levels))?.to ?? state.step;
}

/** The name under which a state remembers a fact. */
export function flagOf(fact: { visited: string } | { chose: string } | { shown: string }): string {
  if ('visited' in fact) return `visited:${fact.visited}`;
  if ('chose' in fact) return `chose:${fact.chose}`;
  return `shown:${fact.shown}`;
}

const readByScenario = new WeakMap<Scenario, ReadonlySet<string>>();

/** What a state must remember: what some condition reads. Anything more would only multiply the states. */
function flagsRead(scenario: Scenario): ReadonlySet<string> {
  const known = readByScenario.get(scenario);
  if (known) return known;
  const read = new Set<string>();
  for (const condition of conditionsOf(scenario)) {
    for (const part of parts(condition)) {
      if ('visited' in part || 'chose' in part || 'shown' in part) read.add(flagOf(part));
    }
  }
  readByScenario.set(scenario, read);
  return read;
}

/** Every condition that the scenario states, of lines, choices and arms. */
function* conditionsOf(scenario: Scenario): Generator<Condition> {
  for (const { lines } of Object.values(scenario.endings)) for (const { when } of lines) yield when;
  for (const { lines, choices, onward } of Object.values(scenario.steps)) {
    for (const { when } of lines) yield when;
    for (const { when } of onward ?? []) yield when;
    for (const choice of choices) {
      yield choice.when;
      for (const { when } of choice.to) yield when;
    }
  }
}
