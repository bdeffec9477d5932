import type { Condition } from './condition.ts';
import { always } from './condition.ts';
import type { Cells } from './memory.ts';
import { flagOf, Memory } from './memory.ts';
import type { Arm, Choice, Levels, Line, Scenario } from './scenario.ts';

/** The way out of a step without a decision. No authored choice may have this id. */
export const ONWARD = 'onward';

/** Whether something holds in the state whose cells begin at `at`. */
type Test = (cells: Cells, at: number) => boolean;

/** A way out of a step: a choice, or `ONWARD`. */
export interface Way {
  id: string;
  choice: Choice | null;
  offered: Test;
  adds: readonly { cell: number; amount: number; most: number }[];
  sets: readonly { cell: number; value: number }[];
  marks: readonly { cell: number; mask: number }[];
  arms: readonly { holds: Test; to: number }[];
}

/** A step or an ending. */
export interface Site {
  id: string;
  lines: readonly { line: Line; said: Test }[];
  /** Empty for an ending. */
  ways: readonly Way[];
}

/**
 * A scenario at one combination of factor levels, its names turned into numbers once. What may be chosen and what
 * a choice does is decided here alone, for the player and for the proof.
 */
export class Program {
  readonly memory: Memory;
  /** By number, as in a state's first cell. */
  readonly sites: readonly Site[];

  constructor(scenario: Scenario, levels: Levels) {
    this.memory = new Memory(scenario);
    const writer = new Writer(this.memory, levels);
    this.sites = [...Object.entries(scenario.steps), ...Object.entries(scenario.endings)].map(
      ([id, place]): Site => ({
        id,
        lines: place.lines.map((line) => ({ line, said: writer.test(line.when) })),
        ways: 'choices' in place ? writer.ways(id, place.choices, place.onward) : [],
      }),
    );
  }

  site(cells: Cells, at = 0): Site | undefined {
    return this.sites[cells[at] ?? -1];
  }

  /** Writes into `into`, from its beginning, the state that a way leads to. */
  take(cells: Cells, at: number, way: Way, into: Cells): void {
    for (let i = 0; i < this.memory.width; i++) into[i] = cells[at + i] ?? 0;
    for (const { cell, amount, most } of way.adds) {
      into[cell] = Math.min(most, Math.max(0, (into[cell] ?? 0) + amount));
    }
    for (const { cell, value } of way.sets) into[cell] = value;
    for (const { cell, mask } of way.marks) into[cell] = (into[cell] ?? 0) | mask;
    for (const { holds, to } of way.arms) {
      if (holds(into, 0)) {
        into[0] = to;
        return;
      }
    }
  }
}

const yes: Test = () => true;
const no: Test = () => false;

/** Turns what a scenario names into places in the cells. What is not declared holds nowhere and changes nothing. */
class Writer {
  readonly #memory: Memory;
  readonly #levels: Levels;

  constructor(memory: Memory, levels: Levels) {
    this.#memory = memory;
    this.#levels = levels;
  }

  ways(step: string, choices: readonly Choice[], onward: readonly Arm[] | null): Way[] {
    if (onward) return [this.#way(step, ONWARD, null, onward)];
    return choices.map((choice) => this.#way(step, choice.id, choice, choice.to));
  }

  #way(step: string, id: string, choice: Choice | null, arms: readonly Arm[]): Way {
    const marks = [{ visited: step }, ...(choice ? [{ chose: id }] : [])].map(flagOf);
    const shown = choice?.shows.map((behaviour) => flagOf({ shown: behaviour })) ?? [];
    const { adds = {}, sets = {} } = choice ?? {};
    return {
      id,
      choice,
      offered: this.test(choice?.when ?? always),
      adds: this.#onVariables(adds).map(({ cell, from, to, value }) => ({
        cell,
        amount: value,
        most: to - from,
      })),
      sets: this.#onVariables(sets).map(({ cell, from, value }) => ({ cell, value: value - from })),
      marks: [...marks, ...shown].flatMap((flag) => this.#memory.flag(flag) ?? []),
      arms: arms.map(({ when, to }) => ({ holds: this.test(when), to: this.#memory.place(to) })),
    };
  }

  #onVariables(values: Readonly<Record<string, number>>) {
    return Object.entries(values).flatMap(([name, value]) => {
      const variable = this.#memory.variable(name);
      return variable ? [{ ...variable, value }] : [];
    });
  }

  test(condition: Condition): Test {
    if ('all' in condition) return every(condition.all.map((part) => this.test(part)));
    if ('any' in condition) return not(every(condition.any.map((part) => not(this.test(part)))));
    if ('not' in condition) return not(this.test(condition.not));
    if ('factor' in condition) return this.#levels[condition.factor] === condition.level ? yes : no;
    if ('variable' in condition) {
      const variable = this.#memory.variable(condition.variable);
      if (!variable) return no;
      const { cell, from } = variable;
      const [least, most] = [condition.atLeast - from, condition.atMost - from];
      return (cells, at) => {
        const value = cells[at + cell] ?? 0;
        return value >= least && value <= most;
      };
    }
    const flag = this.#memory.flag(flagOf(condition));
    if (!flag) return no;
    const { cell, mask } = flag;
    return (cells, at) => ((cells[at + cell] ?? 0) & mask) !== 0;
  }
}

const not =
  (test: Test): Test =>
  (cells, at) =>
    !test(cells, at);

function every(tests: readonly Test[]): Test {
  const [only] = tests;
  if (!only) return yes;
  if (tests.length === 1) return only;
  return (cells, at) => {
    for (const test of tests) if (!test(cells, at)) return false;
    return true;
  };
}
