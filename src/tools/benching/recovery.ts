import type { Scenario } from '../../core/scenario/scenario.ts';
import { themes } from '../../core/themes.ts';
import { markdownTable } from '../report/table.ts';
import { publishedStudy } from '../simulating/published-study.ts';
import { recovery } from './recovery/recovery.ts';

const file = 'scenarios/studies/two-conversations.yaml';
const spreads = [0.5, 1, 2];
const size = { studies: 1000, people: 30, truth: 30_000, seed: 1 };

/** Whether the measure tells skilled from unskilled, for people who choose as the simulation's model says. */
export function measureRecovery(): void {
  const read = publishedStudy(file);
  if (!read.ok) throw new Error(read.fault);
  const scored = Object.values(read.value.scenarios).filter(({ about }) => about.safety !== 'act-now');
  const told = themes.filter((theme) => scored.some(({ about }) => about.themes.includes(theme)));
  const rows = told.flatMap((theme) => {
    const scenarios = scored.filter(({ about }) => about.themes.includes(theme));
    return spreads.map((spread) => row({ ...size, scenarios, theme, spread }));
  });
  console.log(
    `Does the measure work: ${size.studies.toLocaleString('en')} made-up studies of ${size.people} people each, who play what "${read.value.study.title}" has of a theme`,
  );
  console.log(markdownTable('lrrrrrr', head, rows));
  console.log(
    'Percents of the most possible; the bias with its simulation error; the share of 95 % intervals that hold the true mean; Spearman’s correlation of skill and percent, the mean over the studies.\n',
  );
}

const head = ['theme', 'encounters', 'spread of skill', 'true mean', 'bias', 'coverage', 'rank correlation'];

function row(of: Parameters<typeof recovery>[0] & { scenarios: readonly Scenario[] }): string[] {
  const { truth, bias, biasError, coverage, rank } = recovery(of);
  return [
    of.theme,
    `${of.scenarios.length}`,
    of.spread.toFixed(1),
    `${truth.toFixed(1)} %`,
    `${bias.toFixed(2)} ± ${biasError.toFixed(2)}`,
    `${(100 * coverage).toFixed(1)} %`,
    rank.toFixed(2),
  ];
}
