import { scoredBy } from '../../../../src/core/encounter/decisions.ts';
import { handled, percent } from '../../../../src/core/encounter/score.ts';
import type { Choice, Constants, Levels, Range, Scenario } from '../../../../src/core/scenario/scenario.ts';
import { ratingOf } from '../../../../src/core/scenario/scenario.ts';
import type { Theme } from '../../../../src/core/themes.ts';
import { themes } from '../../../../src/core/themes.ts';
import type { PlayedRun } from './every-run.ts';
import { everyRun } from './every-run.ts';

/** A run with what the scorer of encounters says of it. */
export interface ScoredRun extends PlayedRun {
  percents: Record<Theme, number | null>;
  ks: Record<Theme, number>;
}

/** Every run, scored against constants that are gathered from the runs themselves. */
export function everyRunScored(scenario: Scenario, levels: Levels): ScoredRun[] {
  const runs = everyRun(scenario, levels);
  const scored = { ...scenario, constants: [constantsOver(runs, scenario, levels)] };
  return runs.map((played) => {
    const { run } = played;
    const inThemes = handled(scoredBy({ ...run, header: { ...run.header, scenario: scored } }));
    const each = <Value>(of: (theme: Theme) => Value) =>
      Object.fromEntries(themes.map((theme) => [theme, of(theme)])) as Record<Theme, Value>;
    return {
      ...played,
      percents: each((theme) => percent(inThemes[theme])),
      ks: each((theme) => inThemes[theme].k),
    };
  });
}

/** What `Constants` says, over a list of all runs. */
function constantsOver(runs: readonly PlayedRun[], scenario: Scenario, levels: Levels): Constants {
  const offered = new Map<string, Set<string>>();
  const first = new Map<string, { step: string; after: number }>();
  for (const { passed } of runs) {
    for (const [after, { place, open }] of passed.entries()) {
      for (const choice of choicesAt(scenario, place, new Set(open))) {
        offered.set(place, (offered.get(place) ?? new Set()).add(choice.id));
        for (const behaviour of choice.shows) {
          if (after < (first.get(behaviour)?.after ?? Infinity)) first.set(behaviour, { step: place, after });
        }
      }
    }
  }
  const range = (step: string, theme: Theme): Range | null => {
    const choices = choicesAt(scenario, step, offered.get(step) ?? new Set());
    const ratings = choices.flatMap((choice) => ratingOf(choice, theme, levels) ?? []);
    return ratings.length > 0 ? { lowest: Math.min(...ratings), highest: Math.max(...ratings) } : null;
  };
  const ranges = (step: string) =>
    Object.fromEntries(
      themes.map((theme) => [theme, range(step, theme)] as const).filter(([, some]) => some),
    );
  const steps = [...offered.keys()].map((step) => {
    const weight = weightOf(step, scenario, (other, theme) => {
      const { highest, lowest } = range(other, theme) ?? { highest: 0, lowest: 0 };
      return highest - lowest;
    });
    return [step, { weight, ranges: ranges(step) }] as const;
  });
  return {
    levels: { ...levels },
    steps: Object.fromEntries<Constants['steps'][string]>(steps),
    firstOffered: Object.fromEntries([...first].map(([behaviour, { step }]) => [behaviour, step])),
  };
}

const choicesAt = (scenario: Scenario, step: string, among: ReadonlySet<string>): Choice[] =>
  (scenario.steps[step]?.choices ?? []).filter(({ id }) => among.has(id));

/** "All repairs of one decision together weigh at most half of that decision's range", in every theme. */
function weightOf(id: string, { steps }: Scenario, width: (step: string, theme: Theme) => number): number {
  const step = steps[id]!;
  let weight = step.weight;
  if (step.repairs === null) return weight;
  const together = Object.keys(steps).filter((other) => steps[other]!.repairs === step.repairs);
  for (const theme of themes) {
    const all = together.map((other) => width(other, theme)).reduce((sum, one) => sum + one, 0);
    const half = (steps[step.repairs]!.weight * width(step.repairs, theme)) / 2;
    if (all > 0) weight = Math.min(weight, half / all);
  }
  return weight;
}
