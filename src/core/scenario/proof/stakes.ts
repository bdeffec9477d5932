import type { Theme } from '../../themes.ts';
import type { Way } from '../program.ts';
import type { Constants, Range } from '../scenario.ts';
import { ratingOf } from '../scenario.ts';
import type { Exploration } from './explore.ts';

/** What can be earned in one theme, in whole units so that sums are exact. */
export class Stakes {
  readonly theme: Theme;
  readonly exploration: Exploration;
  /** The expected behaviours of this theme that some run is offered, each with a bit of its own. */
  readonly #behaviours: readonly { id: string; bit: number; possible: number }[];
  readonly #constants: Constants;
  /** Rating points times weight, times this, are whole numbers. */
  readonly unit: number;

  constructor(exploration: Exploration, constants: Constants, theme: Theme) {
    this.exploration = exploration;
    this.theme = theme;
    this.#constants = constants;
    this.unit = unitOf(Object.values(constants.steps).map(({ weight }) => weight));
    const expected = exploration.scenario.expects.filter((behaviour) => behaviour.theme === theme);
    this.#behaviours = expected.flatMap(({ id }, i) => {
      const step = constants.firstOffered[id];
      return step === undefined ? [] : [{ id, bit: 1 << i, possible: this.possible(step) }];
    });
  }

  /** More behaviours than a whole number has bits. */
  get tooMany(): boolean {
    return this.exploration.scenario.expects.filter(({ theme }) => theme === this.theme).length > 31;
  }

  /** The range of a step where it counts in this theme; undefined where it does not. */
  #counted(step: string): Range | undefined {
    const range = this.#constants.steps[step]?.ranges[this.theme];
    return range && range.highest > range.lowest ? range : undefined;
  }

  counts(step: string): boolean {
    return this.#counted(step) !== undefined;
  }

  /** What a decision at this step can earn, in units; 0 where the theme is not at stake. */
  possible(step: string): number {
    const range = this.#counted(step);
    return range ? this.#units(step, range.highest - range.lowest) : 0;
  }

  earned(step: string, { choice }: Way): number {
    const range = this.#counted(step);
    const rating = choice && ratingOf(choice, this.theme, this.exploration.levels);
    return range && typeof rating === 'number' ? this.#units(step, rating - range.lowest) : 0;
  }

  #units(step: string, points: number): number {
    return Math.round((this.#constants.steps[step]?.weight ?? 1) * points * this.unit);
  }

  /** The bits of the behaviours that a state offers. */
  offers(state: number): number {
    let bits = 0;
    for (const { way } of this.exploration.waysOf(state)) {
      for (const { id, bit } of this.#behaviours) if (way.choice?.shows.includes(id)) bits |= bit;
    }
    return bits;
  }

  /** What a run that was offered no more than these has missed, in units. */
  missed(offered: number): number {
    return this.#behaviours.reduce(
      (sum, { bit, possible }) => sum + ((offered & bit) === 0 ? possible : 0),
      0,
    );
  }
}

const finest = 10_000;

/** The least whole number that makes whole numbers of all weights, or, where none does, fine enough a one. */
function unitOf(weights: readonly number[]): number {
  const whole = (value: number) => Math.abs(value - Math.round(value)) < 1e-9;
  for (let unit = 1; unit < finest; unit++) if (weights.every((weight) => whole(weight * unit))) return unit;
  return finest;
}
