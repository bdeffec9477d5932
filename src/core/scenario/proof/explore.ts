import type { Cells, StoryState } from '../memory.ts';
import type { Program, Site, Way } from '../program.ts';
import type { Levels, Line, Scenario } from '../scenario.ts';
import { programOf, storyStart } from '../semantics.ts';
import { Numbers } from './numbers.ts';
import { forgetting } from './read-ahead.ts';
import { StateSet } from './state-set.ts';

const mostStates = 1_000_000;

/** Every combination of factor levels; one empty combination where there are no factors. */
export function levelCombinations(scenario: Pick<Scenario, 'factors'>): Levels[] {
  return Object.entries(scenario.factors).reduce<Levels[]>(
    (combinations, [factor, levels]) =>
      combinations.flatMap((some) => levels.map((level) => ({ ...some, [factor]: level }))),
    [{}],
  );
}

/** Walks every state that any run can reach, nearest first; of states with the same future, one. */
export function explore(scenario: Scenario, levels: Levels, bound = mostStates): Exploration {
  return new Exploration(scenario, levels, bound);
}

/**
 * All that can happen in a scenario at one combination of factor levels: states by number, 0 the start, in the order
 * of how many choices lead to them, and the ways between them.
 */
export class Exploration {
  readonly scenario: Scenario;
  readonly levels: Levels;
  /** True where the bound was reached and states are missing. */
  readonly partial: boolean;
  readonly #program: Program;
  readonly #states: StateSet;
  /** For each state, where its ways begin in the two lists that follow. */
  readonly #firstWay = new Numbers();
  readonly #wayNumbers = new Numbers();
  readonly #targets = new Numbers();
  /** For each state but the start, the way (by its place in the lists) that it was met by first. */
  readonly #cameBy = new Numbers();
  readonly #cameFrom = new Numbers();

  constructor(scenario: Scenario, levels: Levels, bound: number) {
    this.scenario = scenario;
    this.levels = levels;
    this.#program = programOf(scenario, levels);
    this.#states = new StateSet(this.#program.memory.width);
    this.partial = this.#walk(bound);
  }

  #walk(bound: number): boolean {
    const { memory, sites } = this.#program;
    const keep = forgetting(this.scenario, memory);
    const next = memory.write(storyStart(this.scenario));
    let partial = this.#meet(next, keep, bound, -1, -1) < 0;
    for (let number = 0; number < this.#states.size; number++) {
      this.#firstWay.push(this.#targets.length);
      const at = number * memory.width;
      const ways = sites[this.#states.cells[at] ?? 0]?.ways ?? [];
      for (let w = 0; w < ways.length; w++) {
        const way = ways[w];
        if (!way?.offered(this.#states.cells, at)) continue;
        this.#program.take(this.#states.cells, at, way, next);
        const target = this.#meet(next, keep, bound, number, w);
        if (target < 0) partial = true;
        else {
          this.#wayNumbers.push(w);
          this.#targets.push(target);
        }
      }
    }
    this.#firstWay.push(this.#targets.length);
    return partial;
  }

  /**
   * The number of a state that was come to, or -1 beyond the bound. If it is new, what follows it without a choice is
   * met at once, because it is no further away.
   */
  #meet(state: Cells, keep: readonly Cells[], bound: number, from: number, by: number): number {
    const { memory, sites } = this.#program;
    let [first, cameFrom, cameBy] = [-1, from, by];
    for (;;) {
      const kept = keep[state[0] ?? 0];
      if (kept) for (let i = 1; i < memory.width; i++) state[i] = (state[i] ?? 0) & (kept[i] ?? 0);
      const known = this.#states.find(state);
      if (known >= 0 || this.#states.size >= bound) return first < 0 ? known : first;
      const met = this.#states.add(state);
      this.#cameBy.push(cameBy);
      this.#cameFrom.push(cameFrom);
      if (first < 0) first = met;
      const [way] = sites[state[0] ?? 0]?.ways ?? [];
      if (!way || way.choice) return first;
      this.#program.take(this.#states.cells, met * memory.width, way, state);
      [cameFrom, cameBy] = [met, 0];
    }
  }

  /** How many states there are. */
  get size(): number {
    return this.#states.size;
  }

  /** How many ways lead from the states before this one, so that ways have numbers too. */
  firstWay(state: number): number {
    return this.#firstWay.at(state);
  }

  /** Where the way of this number leads. */
  target(way: number): number {
    return this.#targets.at(way);
  }

  site(state: number): Site {
    const site = this.#program.sites[this.#states.cells[state * this.#program.memory.width] ?? -1];
    if (!site) throw new RangeError(`there is no state ${state}`);
    return site;
  }

  /** The ways out of a state that can be taken, each with its number and the state it leads to. */
  waysOf(state: number): { number: number; way: Way; to: number }[] {
    const { ways } = this.site(state);
    const found: { number: number; way: Way; to: number }[] = [];
    for (let number = this.firstWay(state); number < this.firstWay(state + 1); number++) {
      const way = ways[this.#wayNumbers.at(number)];
      if (way) found.push({ number, way, to: this.target(number) });
    }
    return found;
  }

  /** Whether no way out can be taken; an ending has none. */
  isStuck(state: number): boolean {
    const at = state * this.#program.memory.width;
    return !this.site(state).ways.some((way) => way.offered(this.#states.cells, at));
  }

  linesOf(state: number): Line[] {
    const at = state * this.#program.memory.width;
    return this.site(state).lines.flatMap(({ line, said }) => (said(this.#states.cells, at) ? [line] : []));
  }

  /** A state by name, as the player stands in it; what no condition ahead reads is left out. */
  story(state: number): StoryState {
    return this.#program.memory.read(this.#states.cells, state * this.#program.memory.width);
  }

  /** A shortest way here from the start, as the choices made on it. */
  witness(state: number): string[] {
    const back: string[] = [];
    for (let here = state; this.#cameFrom.at(here) >= 0; here = this.#cameFrom.at(here)) {
      const way = this.site(this.#cameFrom.at(here)).ways[this.#cameBy.at(here)];
      if (way?.choice) back.push(way.id);
    }
    return back.reverse();
  }
}
