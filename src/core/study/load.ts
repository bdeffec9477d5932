import type { Problem } from '../problems/problem.ts';
import { isError, misnamedFile, readWritten } from '../written/written-file.ts';
import { checkStudy } from './check.ts';
import type { Shelf } from './shelf.ts';
import { Study } from './study.ts';

/** A study that can be published, with warnings; or what is in the way. */
export interface LoadedStudy {
  study: Study | null;
  problems: Problem[];
}

/** From the text of a study file to a study that can be run, or to everything that is wrong with it. */
export function loadStudy(file: string, text: string, shelf: Shelf): LoadedStudy {
  const { written, problemsWith } = readWritten(file, text, Study);
  if (!written) return { study: null, problems: problemsWith([]) };
  const found = [...misnamedFile(file, 'study', written.study), ...checkStudy(written, shelf)];
  return { study: found.some(isError) ? null : written, problems: problemsWith(found) };
}
