import type { Cells, StoryState } from './memory.ts';
import type { Way } from './program.ts';
import { Program } from './program.ts';
import type { Choice, Ending, Levels, Line, Scenario, Step } from './scenario.ts';

/**
 * What a scenario means, by name. The XState machine's guards and actions and the screens call these functions;
 * they and the explorer that proves things ask the same `Program`, so what is proved is what is played.
 */

const programs = new WeakMap<Scenario, Map<string, Program>>();

/** The program of a scenario at these levels, made once. */
export function programOf(scenario: Scenario, levels: Levels): Program {
  const known = programs.get(scenario) ?? new Map<string, Program>();
  programs.set(scenario, known);
  const key = JSON.stringify(levels);
  const program = known.get(key) ?? new Program(scenario, levels);
  known.set(key, program);
  return program;
}

export function storyStart(scenario: Scenario): StoryState {
  const variables = Object.fromEntries(
    Object.entries(scenario.variables).map(([name, variable]) => [name, variable.start]),
  );
  return { step: scenario.start, variables, flags: [] };
}

/** The step or ending where the story stands. */
export function placeInStory(scenario: Scenario, state: StoryState): Step | Ending | null {
  return scenario.steps[state.step] ?? scenario.endings[state.step] ?? null;
}

/** The lines that are said on arriving here. */
export function linesHere(scenario: Scenario, state: StoryState, levels: Levels): Line[] {
  const { program, cells } = at(scenario, state, levels);
  const lines = program.site(cells)?.lines ?? [];
  return lines.flatMap(({ line, said }) => (said(cells, 0) ? [line] : []));
}

/** The choices that the player can make here, in the order they were written. */
export function offered(scenario: Scenario, state: StoryState, levels: Levels): Choice[] {
  return open(scenario, state, levels).flatMap(({ choice }) => choice ?? []);
}

/** The ways out of here that can be taken: the offered choices, or `ONWARD` alone. */
export function ways(scenario: Scenario, state: StoryState, levels: Levels): string[] {
  return open(scenario, state, levels).map(({ id }) => id);
}

/** The state after taking a way, or null where that way cannot be taken. */
export function take(scenario: Scenario, state: StoryState, way: string, levels: Levels): StoryState | null {
  const taken = open(scenario, state, levels).find(({ id }) => id === way);
  if (!taken) return null;
  const { program, cells } = at(scenario, state, levels);
  const next = new Int32Array(cells.length);
  program.take(cells, 0, taken, next);
  return program.memory.read(next);
}

function open(scenario: Scenario, state: StoryState, levels: Levels): Way[] {
  const { program, cells } = at(scenario, state, levels);
  return program.site(cells)?.ways.filter((way) => way.offered(cells, 0)) ?? [];
}

function at(scenario: Scenario, state: StoryState, levels: Levels): { program: Program; cells: Cells } {
  const program = programOf(scenario, levels);
  return { program, cells: program.memory.write(state) };
}
