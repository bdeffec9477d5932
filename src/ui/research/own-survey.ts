import type { Problem } from '../../core/problems/problem.ts';
import { loadSurvey } from '../../core/survey/load.ts';
import type { ForeignReading, NotRead } from '../../core/survey/foreign/read-foreign.ts';
import type { Survey } from '../../core/survey/survey.ts';

/** What came of a file that somebody has for a survey. */
export type Brought =
  | { kind: 'ours'; survey: Survey | null; problems: readonly Problem[] }
  | { kind: 'foreign'; reading: ForeignReading | NotRead };

/** More is read of no file: the readers refuse what is larger. */
const mostBytes = 5_000_001;

/** Reads a survey file of ours, by its ending, or one that another program has written. Rejects where the file cannot be read. */
export async function bring(file: File): Promise<Brought> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  if (/\.ya?ml$/i.test(file.name)) {
    const { survey, problems } = loadSurvey(file.name, new TextDecoder().decode(bytes));
    return { kind: 'ours', survey: survey ?? null, problems };
  }
  const { readForeignSurvey } = await import('../../core/survey/foreign/read-foreign.ts');
  const reading = readForeignSurvey(file.name, bytes);
  return { kind: 'foreign', reading: reading.ok ? reading.value : reading.fault };
}
