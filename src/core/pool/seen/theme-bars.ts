import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import type { MeanInterval } from '../../statistics/interval.ts';
import { percentInterval } from '../../statistics/interval.ts';
import type { Theme } from '../../themes.ts';
import { themes } from '../../themes.ts';
import { handledByPerson, recordsIn } from '../figures.ts';
import { conditionsOf, toldApart } from './told-apart.ts';

/** How a concern was handled by some people, with what their mean lies within at 95 %. */
export interface ThemeBar {
  theme: Theme;
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  /** Null where there are too few to be told. */
  told: MeanInterval | null;
}

/** The mean of each concern, of everybody and of each condition in which it was met. */
export function themeBars(tables: readonly AnonymousTable[], rule: SmallCellRule): ThemeBar[] {
  const byTheme = handledByPerson(recordsIn(tables, 'scores'));
  const conditions = conditionsOf(tables);
  return themes.flatMap((theme) => {
    const people = byTheme.get(theme);
    if (!people) return [];
    return toldApart(people, conditions, rule).map(({ condition, values }) => ({
      theme,
      condition,
      told: values && percentInterval(values),
    }));
  });
}
