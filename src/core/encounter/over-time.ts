import type { Theme } from '../themes.ts';
import { themes } from '../themes.ts';
import { scoredBy } from './decisions.ts';
import { ofRecord } from './of-record.ts';
import type { Run } from './run.ts';
import type { Handled } from './score.ts';
import { handled } from './score.ts';

/** How one concern was handled in one encounter. */
export interface Point {
  encounter: string;
  title: string;
  startedAtMs: number;
  handled: Handled;
}

/** One concern over several encounters: those of record, or those played again. */
export interface Line {
  theme: Theme;
  /** By when they were begun. */
  points: readonly Point[];
  /** What was earned and what was possible, each summed over the encounters. */
  pooled: Handled;
}

export interface OverTime {
  perspective: 'giver' | 'receiver';
  record: readonly Line[];
  again: readonly Line[];
}

/**
 * What was practised over time: encounters that ended, each theme by itself. Giving and receiving never pool, attempts
 * of record and later ones never pool, and what is about danger is not scored. Percents are never averaged.
 */
export function overTime(runs: readonly Run[]): OverTime[] {
  const scored = runs
    .filter(({ status, header }) => status === 'ended' && header.scenario.about.safety !== 'act-now')
    .toSorted((a, b) => a.header.startedAtMs - b.header.startedAtMs);
  const stands = ofRecord(runs);
  return (['giver', 'receiver'] as const).flatMap((perspective) => {
    const here = scored.filter(({ header }) => header.scenario.about.perspective === perspective);
    const isOfRecord = ({ header }: Run) => stands.has(header.id);
    const record = linesOf(here.filter(isOfRecord));
    const again = linesOf(here.filter((run) => !isOfRecord(run)));
    return record.length + again.length > 0 ? [{ perspective, record, again }] : [];
  });
}

function linesOf(runs: readonly Run[]): Line[] {
  const scores = runs.map((run) => ({ run, scores: handled(scoredBy(run)) }));
  return themes.flatMap((theme): Line[] => {
    const points = scores
      .filter(({ scores: { [theme]: score } }) => score.possible > 0)
      .map(({ run: { header }, scores: { [theme]: score } }) => ({
        encounter: header.id,
        title: header.scenario.title,
        startedAtMs: header.startedAtMs,
        handled: score,
      }));
    return points.length > 0 ? [{ theme, points, pooled: pool(points.map((point) => point.handled)) }] : [];
  });
}

const pool = (all: readonly Handled[]): Handled =>
  all.reduce(
    (sum, { earned, possible, k }) => ({
      earned: sum.earned + earned,
      possible: sum.possible + possible,
      k: sum.k + k,
    }),
    { earned: 0, possible: 0, k: 0 },
  );
