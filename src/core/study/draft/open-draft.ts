import type { Problem } from '../../problems/problem.ts';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readWritten } from '../../written/written-file.ts';
import type { StudyFault } from '../published.ts';
import { readPublished } from '../published.ts';
import type { Shelf } from '../shelf.ts';
import { Study } from '../study.ts';
import type { Draft } from './draft.ts';

/** What is in a file that a researcher opens to go on with. */
export interface OpenedDraft {
  draft: Draft;
  /** What came with it. */
  own: Shelf;
}

/** Why there is nothing to go on with. */
export type DraftFault =
  { kind: 'published'; fault: StudyFault } | { kind: 'written'; problems: readonly Problem[] };

/** The study in a text: as it was published, or as it is written. What is wrong with its meaning is for later. */
export function openDraft(text: string): Result<OpenedDraft, DraftFault> {
  const published = readPublished(text);
  if (published.ok) {
    const { study, surveys, scenarios } = published.value;
    return succeed({ draft: study, own: { surveys, scenarios } });
  }
  const { fault } = published;
  if (fault !== 'not-a-study') return fail({ kind: 'published', fault });
  return writtenDraft(text);
}

/** The study in a text as a person writes it. */
export function writtenDraft(text: string): Result<OpenedDraft, DraftFault> {
  const { written, problemsWith } = readWritten('', text, Study);
  if (!written) return fail({ kind: 'written', problems: problemsWith([]) });
  return succeed({ draft: written, own: { surveys: {}, scenarios: {} } });
}
