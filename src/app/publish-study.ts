import type { Prepared } from '../core/study/draft/hindrances.ts';
import { ready } from '../core/study/draft/hindrances.ts';
import { readPublished, writePublished } from '../core/study/published.ts';
import { putIntoPage } from '../core/study/study-slot.ts';
import type { Corridor } from './corridor.ts';

/** What a researcher hands out. */
export interface StudyFile {
  name: string;
  type: string;
  content: string;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  sha256: string;
}

/** What participants open. `page`: everything in one file; `study`: the study alone, for a Corridor that is there. */
export type StudyFileKind = 'page' | 'study';

/**
 * Makes it, and opens it again as a participant's Corridor would before it is given out. Null where the one file does
 * not lie beside the page. Throws where something is in the way.
 */
export async function publishAs(
  { studies, digest }: Pick<Corridor, 'studies' | 'digest'>,
  kind: StudyFileKind,
  prepared: Prepared,
  test: boolean,
): Promise<StudyFile | null> {
  const published = ready(prepared, test);
  const study = writePublished(published);
  const read = readPublished(study);
  if (!read.ok) throw new Error(`the study that was just made is ${read.fault}`);
  const name = nameOf(published.study.study, test);
  if (kind === 'study') {
    const sha256 = await digest.sha256(study);
    return { name: `${name}.json`, type: 'application/json', content: study, sha256 };
  }
  const page = await (await studies()).onePage();
  const content = page === null ? null : putIntoPage(page, study);
  if (content === null) return null;
  return { name: `${name}.html`, type: 'text/html', content, sha256: await digest.sha256(content) };
}

/** What a study's files are called, and the link that names it. */
export const nameOf = (study: string, test: boolean): string => (test ? `${study}-trial` : study);
