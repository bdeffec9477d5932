import type { SmallCellRule } from '../disclosure/small-cells.ts';
import type { Linking } from './linking/linking.ts';
import type { Judged, Pool } from './pool.ts';
import type { AnswersSeen } from './seen/answers-seen.ts';
import { answersSeen } from './seen/answers-seen.ts';
import type { Change } from './seen/changes.ts';
import { changesSeen } from './seen/changes.ts';
import type { DisclosureSeen } from './seen/disclosure-seen.ts';
import { disclosureSeen } from './seen/disclosure-seen.ts';
import type { StepSeen } from './seen/options-seen.ts';
import { optionsSeen } from './seen/options-seen.ts';
import type { Reliability } from './seen/reliability.ts';
import { reliabilitySeen } from './seen/reliability.ts';
import type { StagesSeen } from './seen/stages-seen.ts';
import { stagesSeen } from './seen/stages-seen.ts';
import type { WaysSeen } from './seen/ways-seen.ts';
import { waysSeen } from './seen/ways-seen.ts';
import type { ThemeBar } from './seen/theme-bars.ts';
import { themeBars } from './seen/theme-bars.ts';

/** How a pool is to be shown. */
export interface ReportAsked {
  rule: SmallCellRule;
  /** Columns that others may know of a participant; null: those marked as background. */
  known: readonly string[] | null;
}

/** What the page shows of a pool; small counts are left out already. */
export interface PoolReport {
  judged: readonly Judged[];
  /** Null where nobody can make the follow-up in another browser. */
  linking: Linking | null;
  people: number;
  /** How many rows each table has. */
  rows: Readonly<Record<string, number>>;
  themes: readonly ThemeBar[];
  changes: readonly Change[];
  reliability: Reliability;
  answers: readonly AnswersSeen[];
  options: readonly StepSeen[];
  ways: readonly WaysSeen[];
  stages: StagesSeen;
  disclosure: DisclosureSeen;
}

export function reportOf(pool: Pool, { rule, known }: ReportAsked): PoolReport {
  const judged = pool.judged();
  const linking = pool.linking();
  const tables = pool.tables(linking);
  const { study, scenarios, surveys } = pool.published;
  const stepsOf = Object.fromEntries(
    Object.values(scenarios).map(({ id, steps }) => [id, Object.keys(steps)]),
  );
  return {
    judged,
    linking,
    people: judged.filter(({ taken }) => taken).length - (linking?.links.length ?? 0),
    rows: Object.fromEntries(tables.map(({ name, rows }) => [name, rows.length])),
    themes: themeBars(tables, rule),
    changes: changesSeen(tables, rule),
    reliability: reliabilitySeen(tables, surveys, rule),
    answers: answersSeen(tables, rule),
    options: optionsSeen(tables, scenarios, rule),
    ways: waysSeen(tables, stepsOf, rule),
    stages: stagesSeen(tables, rule),
    disclosure: disclosureSeen(tables, known, study),
  };
}
