import type { Scenario } from '../../core/scenario/scenario.ts';
import { signs } from '../../core/signs.ts';
import { themes } from '../../core/themes.ts';
import { markdownTable } from './table.ts';

const safeties = ['none', 'ask', 'act-now'] as const;
const relationships = ['friend', 'co-located'] as const;
const roles = ['informal', 'formal'] as const;
const perspectives = ['giver', 'receiver'] as const;

/** At which relationships a scenario can be told. */
function relationshipsOf({ about, factors }: Scenario): readonly string[] {
  return factors.relationship ?? [about.relationship];
}

/**
 * What a library covers: for each relationship, role and side, how many scenarios rate each theme, and how many are of
 * each safety. A scenario that a factor tells at both relationships counts at both.
 */
export function coverageTable(scenarios: readonly Scenario[]): string {
  const head = ['relationship', 'role', 'side', ...themes, ...safeties.map((safety) => `safety: ${safety}`)];
  const cells = relationships.flatMap((relationship) =>
    roles.flatMap((role) => perspectives.map((side) => [relationship, role, side] as const)),
  );
  const rows = cells.map(([relationship, role, side]) => {
    const here = scenarios.filter(
      (scenario) =>
        relationshipsOf(scenario).includes(relationship) &&
        scenario.about.role === role &&
        scenario.about.perspective === side,
    );
    return [
      ...[relationship, role, side],
      ...themes.map((theme) => counted(here.filter(({ about }) => about.themes.includes(theme)))),
      ...safeties.map((safety) => counted(here.filter(({ about }) => about.safety === safety))),
    ];
  });
  return markdownTable('lllrrrrrrr', head, rows);
}

const counted = ({ length }: readonly Scenario[]): string => (length === 0 ? '·' : `${length}`);

/** How many decisions of a library rate each theme, and which signs are shown nowhere. */
export function coverageLines(scenarios: readonly Scenario[]): string[] {
  const steps = scenarios
    .filter(({ about }) => about.safety !== 'act-now')
    .flatMap((scenario) => Object.values(scenario.steps));
  const decisions = themes.map((theme) => {
    const rating = steps.filter(({ choices }) => choices.some(({ rates }) => theme in rates));
    return `${theme} ${rating.length}`;
  });
  const shown = new Set(scenarios.flatMap(signsIn));
  const missing = signs.filter((sign) => !shown.has(sign));
  return [
    `Decisions that rate each theme, outside scenarios about danger: ${decisions.join(', ')}.`,
    `Steps that ask what was noticed: ${scenarios.flatMap(({ steps: all }) => Object.values(all)).filter(({ notice }) => notice).length}. Signs shown: ${shown.size} of ${signs.length}${missing.length > 0 ? `; nowhere: ${missing.join(', ')}` : ''}.`,
  ];
}

const signsIn = ({ steps, endings }: Scenario) =>
  [...Object.values(steps), ...Object.values(endings)].flatMap(({ lines }) =>
    lines.flatMap((line) => line.signs),
  );
