import type { Way } from '../program.ts';
import type { Stakes } from './stakes.ts';

/** A run by its choices and what it scores, in percent of what was possible. */
export interface ScoredRun {
  percent: number;
  witness: readonly string[];
}

/** What all runs together score in one theme. */
export interface Scores {
  lowest: ScoredRun;
  highest: ScoredRun;
  /** The mean of the percents of runs whose every choice is drawn at random, each offered one as likely. */
  chance: number;
  endings: Readonly<Record<string, { lowest: number; highest: number }>>;
}

/** All runs into one state that have earned alike, been offered the same behaviours, and could have earned alike. */
interface Tally {
  earned: number;
  possible: number;
  offered: number;
  chance: number;
  /** Of the run that stands for them, one with the fewest choices. */
  from: Tally | null;
  by: Way | null;
  length: number;
}

/** The most tallies that are kept count of. */
const mostTallies = 2_000_000;

/**
 * The exact scores of all runs, by summing up runs that have scored alike. Null where no run can score, or where
 * there is too much to keep count of.
 */
export function scoresOf(stakes: Stakes, order: Int32Array): Scores | null | 'too-much' {
  const { exploration } = stakes;
  const arrived = new Map<number, Tallies>([[0, new Tallies()]]);
  arrived.get(0)?.add({ earned: 0, possible: 0, offered: 0, chance: 1, from: null, by: null, length: 0 });
  const finals = new Finals();
  let kept = 0;
  for (const state of order) {
    const tallies = arrived.get(state);
    if (!tallies) continue;
    arrived.delete(state);
    kept += tallies.size;
    if (kept > mostTallies || stakes.tooMany) return 'too-much';
    const { id, ways } = exploration.site(state);
    if (ways.length === 0) for (const tally of tallies) finals.add(id, stakes, tally);
    else spread(stakes, state, tallies, arrived);
  }
  return finals.scores();
}

function spread(stakes: Stakes, state: number, tallies: Tallies, arrived: Map<number, Tallies>): void {
  const { exploration } = stakes;
  const { id } = exploration.site(state);
  const ways = exploration.waysOf(state);
  const possible = stakes.possible(id);
  const offers = stakes.offers(state);
  for (const { way, to } of ways) {
    const earned = stakes.earned(id, way);
    const there = arrived.get(to) ?? new Tallies();
    arrived.set(to, there);
    for (const tally of tallies) {
      there.add({
        earned: tally.earned + earned,
        possible: tally.possible + possible,
        offered: tally.offered | offers,
        chance: tally.chance / ways.length,
        from: tally,
        by: way,
        length: tally.length + 1,
      });
    }
  }
}

class Tallies {
  readonly #tallies = new Map<string, Tally>();

  get size(): number {
    return this.#tallies.size;
  }

  [Symbol.iterator](): Iterator<Tally> {
    return this.#tallies.values();
  }

  add(tally: Tally): void {
    const key = `${tally.earned} ${tally.possible} ${tally.offered}`;
    const known = this.#tallies.get(key);
    if (!known) this.#tallies.set(key, tally);
    else {
      known.chance += tally.chance;
      if (tally.length < known.length) {
        Object.assign(known, { from: tally.from, by: tally.by, length: tally.length });
      }
    }
  }
}

interface Final {
  ending: string;
  percent: number;
  tally: Tally;
}

class Finals {
  readonly #finals: Final[] = [];

  add(ending: string, stakes: Stakes, tally: Tally): void {
    const possible = tally.possible + stakes.missed(tally.offered);
    if (possible > 0) this.#finals.push({ ending, percent: (100 * tally.earned) / possible, tally });
  }

  scores(): Scores | null {
    const best = (better: (a: Final, b: Final) => boolean) =>
      this.#finals.reduce<Final | null>(
        (found, final) => (!found || better(final, found) ? final : found),
        null,
      );
    const shorter = (a: Final, b: Final) => a.percent === b.percent && a.tally.length < b.tally.length;
    const lowest = best((a, b) => a.percent < b.percent || shorter(a, b));
    const highest = best((a, b) => a.percent > b.percent || shorter(a, b));
    if (!lowest || !highest) return null;
    const chances = this.#finals.reduce((sum, { tally }) => sum + tally.chance, 0);
    const mean = this.#finals.reduce((sum, { percent, tally }) => sum + percent * tally.chance, 0);
    return {
      lowest: { percent: lowest.percent, witness: along(lowest.tally) },
      highest: { percent: highest.percent, witness: along(highest.tally) },
      chance: mean / chances,
      endings: this.#byEnding(),
    };
  }

  #byEnding(): Scores['endings'] {
    const endings: Record<string, { lowest: number; highest: number }> = {};
    for (const { ending, percent } of this.#finals) {
      const known = endings[ending] ?? { lowest: percent, highest: percent };
      endings[ending] = {
        lowest: Math.min(known.lowest, percent),
        highest: Math.max(known.highest, percent),
      };
    }
    return endings;
  }
}

function along(tally: Tally): string[] {
  const back: string[] = [];
  for (let here = tally; here.from; here = here.from) {
    if (here.by?.choice) back.push(here.by.id);
  }
  return back.reverse();
}
