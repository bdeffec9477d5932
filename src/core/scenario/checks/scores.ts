import type { Finding } from '../../problems/problem.ts';
import { along, finding, keyFinding } from '../../problems/problem.ts';
import type { Figures, ThemeFigures } from '../proof/figures.ts';
import { wellPercent } from '../proof/well.ts';
import type { Levels } from '../scenario.ts';
import type { WrittenScenario } from '../written/written.ts';

/** Between these percents, picking at random tells nothing about a scenario: it can still be done better and worse. */
const chanceRange = { least: 35, most: 60 };

/** Whether the scores that runs get mean anything. `figures` has one for each combination of levels. */
export function checkScores(scenario: WrittenScenario, figures: readonly Figures[]): Finding[] {
  return [
    ...figures.flatMap((at) => [
      ...at.themes.flatMap((theme) => [...inTheme(scenario, at, theme)]),
      ...handledWell(at),
      ...early(scenario, at),
    ]),
    ...incomparable(figures),
  ];
}

const themePath = (scenario: WrittenScenario, theme: ThemeFigures['theme']) => [
  'about',
  'themes',
  scenario.about.themes.indexOf(theme),
];

function* inTheme(
  scenario: WrittenScenario,
  { levels }: Figures,
  { theme, scores, worsePays }: ThemeFigures,
): Generator<Finding> {
  const path = themePath(scenario, theme);
  if (scores === 'too-much') yield finding('S408', path, `The scores in ${theme}${at(levels)}`);
  else if (scores) {
    const chance = Math.round(scores.chance);
    if (scores.chance < chanceRange.least || scores.chance > chanceRange.most) {
      yield finding('S401', path, theme, chance, at(levels));
    }
  }
  for (const { step, worse, better, worsePoints, betterPoints, witness } of worsePays) {
    const [more, less] = [points(worsePoints), points(betterPoints)];
    const found = keyFinding('S403', ['steps', step], worse, better, theme, more, less, along(witness));
    yield { ...found, witness };
  }
}

const points = (value: number) => String(Math.round(value * 100) / 100);

/** Levels as the end of a sentence; nothing where there are no factors. */
function at(levels: Levels): string {
  const names = Object.entries(levels).map(([factor, level]) => `${factor} ${level}`);
  return names.length > 0 ? ` (${names.join(', ')})` : '';
}

function* handledWell({ levels, themes, well }: Figures): Generator<Finding> {
  if (well === 'too-much') {
    yield keyFinding('S408', ['about', 'themes'], `Whether one run handles all themes well${at(levels)}`);
  } else if (well === null && themes.length > 0) {
    yield keyFinding('S402', ['about', 'themes'], wellPercent, at(levels));
  }
}

/** Endings where a theme had no decision yet, though they are not said to be early. */
function* early(scenario: WrittenScenario, { themes }: Figures): Generator<Finding> {
  for (const { theme, counted } of themes) {
    for (const [ending, { fewest, witness }] of Object.entries(counted.endings)) {
      if (fewest > 0 || scenario.endings[ending]?.early) continue;
      const found = keyFinding('S407', ['endings', ending], ending, theme, along(witness));
      yield { ...found, witness };
    }
  }
}

function* incomparable(figures: readonly Figures[]): Generator<Finding> {
  const differing = incomparableThemes(figures);
  if (differing.length > 0) yield keyFinding('S406', ['factors'], differing.join(', '));
}

/** The themes whose number of decisions, range or chance is not the same at all levels. */
export function incomparableThemes(figures: readonly Figures[]): string[] {
  const [first] = figures;
  return (first?.themes ?? []).flatMap(({ theme }) => {
    const seen = figures.map((at) => measured(at.themes.find((other) => other.theme === theme)));
    return new Set(seen).size > 1 ? [theme] : [];
  });
}

/** What must be the same for scores to be compared, to a tenth of a percent. */
function measured(figures: ThemeFigures | undefined): string {
  const { counted, scores } = figures ?? {};
  const tenths = (percent: number) => Math.round(percent * 10);
  const ks = [counted?.shortest, counted?.longest];
  if (!scores || scores === 'too-much') return ks.join(' ');
  const { lowest, highest, chance } = scores;
  return [...ks, ...[lowest.percent, highest.percent, chance].map(tenths)].join(' ');
}
