import type { Theme } from '../../themes.ts';
import type { Constants, Levels } from '../scenario.ts';
import type { Counted } from './counted.ts';
import { countedIn } from './counted.ts';
import type { Exploration } from './explore.ts';
import type { Span } from './length.ts';
import { decisions, readingMinutes } from './length.ts';
import type { WorsePays } from './repaired.ts';
import { worsePays } from './repaired.ts';
import type { Runs } from './runs.ts';
import { countRuns } from './runs.ts';
import type { Scores } from './scores.ts';
import { scoresOf } from './scores.ts';
import { Stakes } from './stakes.ts';
import { handledWell } from './well.ts';

/** All that was worked out over every run of a scenario at one combination of factor levels. */
export interface Figures {
  levels: Levels;
  states: number;
  runs: Runs;
  decisions: Span;
  minutes: Span;
  /** The themes of the scenario; empty where somebody is in danger, because nothing is scored then. */
  themes: readonly ThemeFigures[];
  /** A run that handles every theme well, as its choices; null where there is none. */
  well: readonly string[] | null | 'too-much';
}

export interface ThemeFigures {
  theme: Theme;
  counted: Counted;
  /** Null where no run can score. */
  scores: Scores | null | 'too-much';
  worsePays: readonly WorsePays[];
}

export function figuresOf(exploration: Exploration, order: Int32Array, constants: Constants): Figures {
  const { about } = exploration.scenario;
  const themes = about.safety === 'act-now' ? [] : about.themes;
  const stakes = themes.map((theme) => new Stakes(exploration, constants, theme));
  return {
    levels: exploration.levels,
    states: exploration.size,
    runs: countRuns(exploration, order),
    decisions: decisions(exploration, order),
    minutes: readingMinutes(exploration, order),
    themes: stakes.map((inTheme) => ({
      theme: inTheme.theme,
      counted: countedIn(inTheme, order),
      scores: scoresOf(inTheme, order),
      worsePays: worsePays(inTheme, order),
    })),
    well: handledWell(stakes, order),
  };
}
