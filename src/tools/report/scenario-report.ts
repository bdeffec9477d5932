import type { Loaded } from '../../core/scenario/load.ts';
import type { Figures, ThemeFigures } from '../../core/scenario/proof/figures.ts';
import type { Scores } from '../../core/scenario/proof/scores.ts';
import { incomparableThemes } from '../../core/scenario/checks/scores.ts';
import { markdownTable, percent, runsText, span } from './table.ts';

export type Proved = Extract<Loaded, { figures: readonly [Figures, ...Figures[]] }>;

/** What was worked out about each scenario, one row for each theme at each combination of levels. */
export function summaryTable(proved: readonly Proved[]): string {
  const head = [
    'scenario',
    'runs',
    'decisions',
    'minutes',
    'theme',
    'k',
    'scores',
    'by chance',
    '90 % in all',
  ];
  return markdownTable('lrrrlrrrl', head, proved.flatMap(summaryRows));
}

function summaryRows({ scenario, figures }: Proved): string[][] {
  return figures.flatMap((at) => {
    const levels = Object.values(at.levels).join(', ');
    const length = [
      levels ? `${scenario.id} (${levels})` : scenario.id,
      runsText(at.runs.count),
      span(at.decisions.shortest, at.decisions.longest),
      span(at.minutes.shortest, at.minutes.longest),
    ];
    if (at.themes.length === 0) return [[...length, 'not scored', '', '', '', '']];
    const differing = incomparableThemes(figures);
    return at.themes.map((theme, i) => [
      ...(i === 0 ? length : ['', '', '', '']),
      differing.includes(theme.theme) ? `${theme.theme} (levels not comparable)` : theme.theme,
      span(theme.counted.shortest, theme.counted.longest),
      rangeText(theme.scores),
      chanceText(theme.scores),
      i === 0 ? wellText(at) : '',
    ]);
  });
}

function rangeText(scores: ThemeFigures['scores']): string {
  return isKnown(scores)
    ? `${span(Math.round(scores.lowest.percent), Math.round(scores.highest.percent))} %`
    : '?';
}

const chanceText = (scores: ThemeFigures['scores']): string =>
  isKnown(scores) ? percent(scores.chance) : '?';

const wellText = ({ well }: Figures): string => (well === 'too-much' ? '?' : well ? 'yes' : 'no');

const isKnown = (scores: ThemeFigures['scores']): scores is Scores =>
  scores !== null && scores !== 'too-much';

/** For one scenario: its endings, and the share of runs through each step. */
export function detailTables({ scenario, figures }: Proved): string {
  return figures.map((at) => `${endingsTable(scenario, at)}\n\n${stepsTable(scenario, at)}`).join('\n\n');
}

function endingsTable({ endings }: Proved['scenario'], { themes, runs, levels }: Figures): string {
  const rows = Object.entries(endings).map(([id, { outcome }]) => [
    id,
    outcome,
    shareText(runs.shares[id] ?? null),
    ...themes.flatMap(({ counted, scores }) => {
      const ending = isKnown(scores) ? scores.endings[id] : undefined;
      const { fewest = 0, most = 0 } = counted.endings[id] ?? {};
      const range = ending ? `${span(Math.round(ending.lowest), Math.round(ending.highest))} %` : '?';
      return [span(fewest, most), range];
    }),
  ]);
  const columns = themes.flatMap(({ theme }) => [`${theme} k`, theme]);
  const at = Object.values(levels).join(', ');
  const head = [at ? `ending (${at})` : 'ending', 'outcome', 'runs', ...columns];
  return markdownTable(`llr${'r'.repeat(columns.length)}`, head, rows);
}

function stepsTable({ steps }: Proved['scenario'], { runs }: Figures): string {
  const rows = Object.keys(steps).map((id) => [id, shareText(runs.shares[id] ?? null)]);
  return markdownTable('lr', ['step', 'share of runs'], rows);
}

const shareText = (share: number | null): string => (share === null ? '?' : `${(100 * share).toFixed(1)} %`);
