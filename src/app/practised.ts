import type { Encounter } from '../core/encounter/record.ts';
import type { ScenarioSummary } from '../core/ports.ts';
import type { Theme } from '../core/themes.ts';
import { themes } from '../core/themes.ts';

/** How often each scenario was played to an end outside any study, by its id. */
export function timesPlayed(encounters: readonly Encounter[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const encounter of encounters) {
    if (encounter.kind !== 'whole' || encounter.run.status !== 'ended') continue;
    const { scenario, participation } = encounter.run.header;
    if (participation === null) times.set(scenario.id, (times.get(scenario.id) ?? 0) + 1);
  }
  return times;
}

export interface Suggestion {
  summary: ScenarioSummary;
  /** The concern for which it is suggested. */
  theme: Theme;
  /** In how many scenarios that were played it was at stake. */
  practised: number;
}

/**
 * The first scenario that was not played yet with the concern that was practised in the fewest scenarios; of equals
 * the first concern. Null before anything was played, and once all was. What is about danger is never suggested.
 */
export function suggest(
  summaries: readonly ScenarioSummary[],
  played: ReadonlyMap<string, number>,
): Suggestion | null {
  if (played.size === 0) return null;
  const open = summaries.filter(({ id, about }) => !played.has(id) && about.safety !== 'act-now');
  const practised = (theme: Theme) =>
    summaries.filter(({ id, about }) => played.has(id) && about.themes.includes(theme)).length;
  const [theme] = themes
    .filter((one) => open.some(({ about }) => about.themes.includes(one)))
    .sort((a, b) => practised(a) - practised(b));
  const summary = open.find(({ about }) => theme && about.themes.includes(theme));
  return summary && theme ? { summary, theme, practised: practised(theme) } : null;
}
