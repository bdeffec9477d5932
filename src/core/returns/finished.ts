import { ofRecord } from '../encounter/of-record.ts';
import type { Run } from '../encounter/run.ts';

/** A finished encounter of one participant: what the tables about encounters are made from. */
export interface Finished {
  run: Run;
  participant: string;
  /** Whether its scores are the ones that stand. */
  ofRecord: boolean;
}

/** What was played to its end, of all that one participant played. */
export function finishedOf(runs: readonly Run[], participant: string): Finished[] {
  const records = ofRecord(runs);
  return runs
    .filter(({ status }) => status === 'ended')
    .map((run) => ({ run, participant, ofRecord: records.has(run.header.id) }));
}

/** The codes of encounters are random, so their order says nothing of when they were played. */
export const byCode = ({ run }: Finished): string => run.header.id;
