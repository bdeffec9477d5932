import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import type { Decision, Missed, ThemeRating } from './decisions.ts';

/** How a concern was handled in one encounter, or in several together. */
export interface Handled {
  /** In rating points times weight. */
  earned: number;
  possible: number;
  /** The number of decisions that counted. */
  k: number;
}

/**
 * Percent of maximum possible (POMP): Cohen, Cohen, Aiken & West 1999, Multivariate Behavioral
 * Research 34(3). Null where nothing was possible.
 */
export function percent({ earned, possible }: Handled): number | null {
  // With weights like 0.4 a rounding can be above what is possible.
  return possible > 0 ? Math.min(100, (100 * earned) / possible) : null;
}

/**
 * What each decision earned of what it could have, theme by theme. A decision counts in a theme where its highest
 * rating lies above its lowest. A missed behaviour adds to what was possible, earns nothing and is not in k.
 */
export function handled(scored: readonly (Decision | Missed)[]): Record<Theme, Handled> {
  const inTheme = (theme: Theme): Handled => {
    const total: Handled = { earned: 0, possible: 0, k: 0 };
    for (const { kind, weight, ratings } of scored) {
      const rated = ratings[theme];
      if (!rated || !counts(rated)) continue;
      total.possible += weight * (rated.highest - rated.lowest);
      total.earned += weight * (rated.rating - rated.lowest);
      if (kind === 'choice') total.k += 1;
    }
    return total;
  };
  return {
    expertise: inTheme('expertise'),
    confidentiality: inTheme('confidentiality'),
    stigma: inTheme('stigma'),
    boundaries: inTheme('boundaries'),
  };
}

const counts = ({ lowest, highest }: ThemeRating): boolean => highest > lowest;

/** How often, of the decisions where a concern could be voiced, it was, and how often the player agreed. */
export interface Voiced {
  offered: number;
  chosen: number;
  confirmed: number;
}

export function voiced(scored: readonly (Decision | Missed)[]): Record<Theme, Voiced> {
  const decisions = scored.filter((row): row is Decision => row.kind === 'choice');
  const count = (theme: Theme): Voiced => ({
    offered: decisions.filter(({ voices }) => voices[theme].offered).length,
    chosen: decisions.filter(({ voices }) => voices[theme].chosen).length,
    confirmed: decisions.filter(({ voices }) => voices[theme].confirmed === 'yes').length,
  });
  return Object.fromEntries(themes.map((theme) => [theme, count(theme)])) as Record<Theme, Voiced>;
}
