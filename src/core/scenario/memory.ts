import type { Condition } from './condition.ts';
import { parts } from './condition.ts';
import type { Scenario } from './scenario.ts';

/**
 * A state of the story as whole numbers: the number of the place, then how far each variable stands above its
 * `from`, then the flags, 32 a cell. Many states lie in one array, each beginning at some `at`.
 */
export type Cells = Int32Array;

/** All that the story depends on, by name. `flags` is sorted, so equal states are equal when written out. */
export interface StoryState {
  readonly step: string;
  readonly variables: Readonly<Record<string, number>>;
  readonly flags: readonly string[];
}

interface Room {
  cell: number;
  from: number;
  to: number;
  start: number;
}

/** Where in a state's cells each variable and each flag lies. Only flags that some condition reads are remembered. */
export class Memory {
  readonly width: number;
  readonly places: readonly string[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #variables = new Map<string, Room>();
  readonly #flags = new Map<string, { cell: number; mask: number }>();

  constructor(scenario: Scenario) {
    this.places = [...Object.keys(scenario.steps), ...Object.keys(scenario.endings)];
    this.#places = new Map(this.places.map((id, number) => [id, number]));
    let cell = 1;
    for (const [name, variable] of Object.entries(scenario.variables)) {
      this.#variables.set(name, { ...variable, cell: cell++ });
    }
    for (const [i, flag] of [...flagsRead(scenario)].sort().entries()) {
      this.#flags.set(flag, { cell: cell + (i >> 5), mask: 1 << (i & 31) });
    }
    this.width = cell + Math.ceil(this.#flags.size / 32);
  }

  /** The number of a step or ending; -1 where there is none of that name. */
  place(id: string): number {
    return this.#places.get(id) ?? -1;
  }

  variable(name: string): Room | undefined {
    return this.#variables.get(name);
  }

  flag(name: string): { cell: number; mask: number } | undefined {
    return this.#flags.get(name);
  }

  write({ step, variables, flags }: StoryState): Cells {
    const cells = new Int32Array(this.width);
    cells[0] = this.place(step);
    for (const [name, { cell, from, start }] of this.#variables) {
      cells[cell] = (variables[name] ?? start) - from;
    }
    for (const flag of flags) {
      const known = this.#flags.get(flag);
      if (known) cells[known.cell] = (cells[known.cell] ?? 0) | known.mask;
    }
    return cells;
  }

  read(cells: Cells, at = 0): StoryState {
    const variables: Record<string, number> = {};
    for (const [name, { cell, from }] of this.#variables) variables[name] = (cells[at + cell] ?? 0) + from;
    const flags = [...this.#flags].filter(([, { cell, mask }]) => ((cells[at + cell] ?? 0) & mask) !== 0);
    return { step: this.places[cells[at] ?? -1] ?? '', variables, flags: flags.map(([flag]) => flag) };
  }
}

/** The name under which a state remembers a fact. */
export function flagOf(fact: { visited: string } | { chose: string } | { shown: string }): string {
  if ('visited' in fact) return `visited:${fact.visited}`;
  if ('chose' in fact) return `chose:${fact.chose}`;
  return `shown:${fact.shown}`;
}

/** What a state must remember: what some condition reads. Anything more would only multiply the states. */
function flagsRead(scenario: Scenario): Set<string> {
  const read = new Set<string>();
  for (const condition of conditionsOf(scenario)) {
    for (const part of parts(condition)) {
      if ('visited' in part || 'chose' in part || 'shown' in part) read.add(flagOf(part));
    }
  }
  return read;
}

/** Every condition that the scenario states, of lines, choices and arms. */
function* conditionsOf(scenario: Scenario): Generator<Condition> {
  for (const { lines } of Object.values(scenario.endings)) for (const { when } of lines) yield when;
  for (const { lines, choices, onward } of Object.values(scenario.steps)) {
    const all = [...lines, ...choices, ...choices.flatMap(({ to }) => to), ...(onward ?? [])];
    for (const { when } of all) yield when;
  }
}
