import type { SmallCellRule } from '../../disclosure/small-cells.ts';
import { mean, variance } from '../../statistics/spread.ts';
import { t975 } from '../../statistics/student.ts';
import type { Theme } from '../../themes.ts';
import { themes } from '../../themes.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import { handledByPerson, recordsIn } from '../figures.ts';
import { isEnough } from './small.ts';

/** How a concern was handled by some people, with what their mean lies within at 95 %. */
export interface ThemeBar {
  theme: Theme;
  /** A letter for a condition; null for everybody. */
  condition: string | null;
  /** Null where there are too few to be told. */
  told: { n: number; mean: number; low: number; high: number } | null;
}

/**
 * The mean of each concern, of everybody and of each condition in which it was met. Where one condition has too few people, none is told
 * apart: it could be worked out from everybody's.
 */
export function themeBars(tables: readonly AnonymousTable[], rule: SmallCellRule): ThemeBar[] {
  const byTheme = handledByPerson(recordsIn(tables, 'scores'));
  const conditions = conditionsOf(tables);
  const letters = [...new Set(conditions.values())].sort();
  return themes.flatMap((theme) => {
    const people = byTheme.get(theme);
    if (!people) return [];
    const inCondition = (letter: string) =>
      [...people].flatMap(([person, value]) => (conditions.get(person) === letter ? [value] : []));
    const arms = letters
      .map((letter) => ({ letter, values: inCondition(letter) }))
      .filter(({ values }) => values.length > 0);
    const mayTell = arms.every(({ values }) => isEnough(values.length, rule));
    return [
      { theme, condition: null, told: barOf([...people.values()], rule) },
      ...arms.map(({ letter, values }) => ({
        theme,
        condition: letter,
        told: mayTell ? barOf(values, rule) : null,
      })),
    ];
  });
}

/** The condition of each person who has one. */
export function conditionsOf(tables: readonly AnonymousTable[]): Map<string, string> {
  return new Map(
    recordsIn(tables, 'participants').flatMap((row) =>
      typeof row['condition'] === 'string' ? [[String(row['participant']), row['condition']]] : [],
    ),
  );
}

function barOf(values: readonly number[], rule: SmallCellRule): ThemeBar['told'] {
  if (!isEnough(values.length, rule)) return null;
  const [n, middle] = [values.length, mean(values)];
  const half = t975(n - 1) * Math.sqrt(variance(values) / n);
  return { n, mean: middle, low: Math.max(0, middle - half), high: Math.min(100, middle + half) };
}
