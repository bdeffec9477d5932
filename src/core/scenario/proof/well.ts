import type { Way } from '../program.ts';
import type { Stakes } from './stakes.ts';

/** What share of what is possible counts as handling a concern well. */
export const wellPercent = 90;

/** A way to a state: by how much it lies above 90 % in each theme, and what it was offered there. */
interface Standing {
  above: readonly number[];
  offered: readonly number[];
  from: Standing | null;
  by: Way | null;
}

const mostStandings = 500_000;

/**
 * A run that reaches 90 % in every theme, as its choices; null where there is none. Of the ways to a state only those
 * are kept that no other beats in all themes at once.
 */
export function handledWell(themes: readonly Stakes[], order: Int32Array): string[] | null | 'too-much' {
  const [first] = themes;
  if (!first) return null;
  const { exploration } = first;
  const start: Standing = { above: themes.map(() => 0), offered: themes.map(() => 0), from: null, by: null };
  const arrived = new Map<number, Standing[]>([[0, [start]]]);
  let kept = 0;
  for (const state of order) {
    const standings = arrived.get(state) ?? [];
    arrived.delete(state);
    kept += standings.length;
    if (kept > mostStandings || themes.some(({ tooMany }) => tooMany)) return 'too-much';
    const { id, ways } = exploration.site(state);
    if (ways.length === 0) {
      const well = standings.find((standing) => endsWell(themes, standing));
      if (well) return along(well);
    }
    const offers = themes.map((stakes) => stakes.offers(state));
    for (const { way, to } of exploration.waysOf(state)) {
      const gains = themes.map((stakes) => above(stakes.earned(id, way), stakes.possible(id)));
      const there = arrived.get(to) ?? [];
      arrived.set(to, there);
      for (const standing of standings) {
        keepBest(there, {
          above: standing.above.map((value, i) => value + (gains[i] ?? 0)),
          offered: standing.offered.map((bits, i) => bits | (offers[i] ?? 0)),
          from: standing,
          by: way,
        });
      }
    }
  }
  return null;
}

const above = (earned: number, possible: number) => 100 * earned - wellPercent * possible;

const endsWell = (themes: readonly Stakes[], { above: values, offered }: Standing): boolean =>
  themes.every((stakes, i) => (values[i] ?? 0) + above(0, stakes.missed(offered[i] ?? 0)) >= 0);

function keepBest(standings: Standing[], candidate: Standing): void {
  if (standings.some((known) => beats(known, candidate))) return;
  const stay = standings.filter((known) => !beats(candidate, known));
  standings.splice(0, standings.length, ...stay, candidate);
}

const beats = (one: Standing, other: Standing): boolean =>
  one.above.every((value, i) => value >= (other.above[i] ?? 0)) &&
  one.offered.every((bits, i) => (bits | (other.offered[i] ?? 0)) === bits);

function along(standing: Standing): string[] {
  const back: string[] = [];
  for (let here = standing; here.from; here = here.from) {
    if (here.by?.choice) back.push(here.by.id);
  }
  return back.reverse();
}
