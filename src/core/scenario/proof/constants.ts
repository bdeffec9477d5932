import type { Theme } from '../../themes.ts';
import { themes } from '../../themes.ts';
import type { Exploration } from './explore.ts';
import type { Choice, Constants, Levels, Range, Scenario } from '../scenario.ts';
import { ratingOf } from '../scenario.ts';

/** The most that all repairs of one decision may weigh together, as a share of that decision's range. */
const repairShare = 0.5;

/** What every run at these levels is scored against; see design in `Constants`. */
export function constantsOf(exploration: Exploration): Constants {
  const { scenario } = exploration;
  const offered = offeredAnywhere(exploration);
  const ranges: Record<string, Partial<Record<Theme, Range>>> = {};
  for (const [id, step] of Object.entries(scenario.steps)) {
    const choices = step.choices.filter((choice) => offered.has(choice.id));
    if (choices.length > 0) ranges[id] = rangesOf(choices, exploration.levels);
  }
  const steps: Constants['steps'] = {};
  for (const [id, range] of Object.entries(ranges)) {
    steps[id] = { weight: weightOf(scenario, id, ranges), ranges: range };
  }
  return { levels: { ...exploration.levels }, steps, firstOffered: firstOffered(exploration) };
}

function offeredAnywhere(exploration: Exploration): Set<string> {
  const offered = new Set<string>();
  for (let state = 0; state < exploration.size; state++) {
    for (const { way } of exploration.waysOf(state)) offered.add(way.id);
  }
  return offered;
}

function rangesOf(choices: readonly Choice[], levels: Levels): Partial<Record<Theme, Range>> {
  const ranges: Partial<Record<Theme, Range>> = {};
  for (const theme of themes) {
    const ratings = choices.flatMap((choice) => ratingOf(choice, theme, levels) ?? []);
    if (ratings.length > 0) ranges[theme] = { lowest: Math.min(...ratings), highest: Math.max(...ratings) };
  }
  return ranges;
}

const width = (range: Range | undefined): number => (range ? range.highest - range.lowest : 0);

/**
 * A decision weighs what its step says. The repairs of one decision share at most half of its range,
 * in every theme that they rate.
 */
function weightOf(
  scenario: Scenario,
  id: string,
  ranges: Record<string, Partial<Record<Theme, Range>>>,
): number {
  const step = scenario.steps[id];
  const repaired = step?.repairs;
  if (!step || !repaired) return step?.weight ?? 1;
  const repairs = Object.keys(ranges).filter((other) => scenario.steps[other]?.repairs === repaired);
  const caps = themes.flatMap((theme) => {
    const together = repairs.reduce((sum, repair) => sum + width(ranges[repair]?.[theme]), 0);
    const most = repairShare * (scenario.steps[repaired]?.weight ?? 1) * width(ranges[repaired]?.[theme]);
    return together > 0 ? [most / together] : [];
  });
  return Math.min(step.weight, ...caps);
}

function firstOffered(exploration: Exploration): Record<string, string> {
  const first: Record<string, string> = {};
  for (let state = 0; state < exploration.size; state++) {
    for (const { way } of exploration.waysOf(state)) {
      for (const behaviour of way.choice?.shows ?? []) first[behaviour] ??= exploration.site(state).id;
    }
  }
  return first;
}
