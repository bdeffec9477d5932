import { mulberry32 } from '../../encounter/shuffle.ts';
import type { AnonymousTable } from '../../returns/anonymise.ts';
import { beganColumn, codeColumn, isLinkingColumn } from '../../study/linking.ts';
import type { RowRecord } from '../records.ts';
import { recordsIn } from '../figures.ts';
import type { Coded } from './codes.ts';
import { falseLinkShare } from './false-links.ts';
import type { Decision, Links } from './links.ts';
import { linksOf } from './links.ts';

/** At one mismatch a follow-up is linked by itself only where fewer strangers than this would be. */
const mostFalse = 0.01;

export interface Linking extends Links {
  /** The share of strangers who would be taken for somebody at one mismatch, simulated for these people. */
  falseShare: number;
  /** Codes of the study with which more than one person began: a code is for one. */
  sharedCodes: number;
}

/** Whose follow-up is whose, by the participants' rows as they were handed back. */
export function linkingOf(tables: readonly AnonymousTable[], decisions: readonly Decision[]): Linking {
  const rows = recordsIn(tables, 'participants');
  const elements = (tables.find(({ name }) => name === 'participants')?.columns ?? [])
    .map(({ name }) => name)
    .filter((name) => isLinkingColumn(name) && name !== beganColumn && name !== codeColumn);
  const coded = (row: RowRecord): Coded => ({
    participant: String(row['participant']),
    code: typeof row[codeColumn] === 'string' ? row[codeColumn] : null,
    elements: elements.map((name) => row[name] ?? null),
  });
  const isLater = (row: RowRecord) => row[beganColumn] === 'follow_up';
  const earlier = rows.filter((row) => !isLater(row));
  // Who came to the follow-up in their first browser needs no other part.
  const waiting = earlier.filter((row) => row['stage_reached'] !== 'complete').map(coded);
  const falseShare = falseLinkShare(
    waiting.map((one) => one.elements),
    1,
    mulberry32(waiting.length),
  );
  const links = linksOf(waiting, rows.filter(isLater).map(coded), decisions, falseShare < mostFalse);
  const codes = earlier.flatMap((row) => coded(row).code ?? []);
  const shared = new Set(codes.filter((code, i) => codes.indexOf(code) !== i));
  return { ...links, falseShare, sharedCodes: shared.size };
}
