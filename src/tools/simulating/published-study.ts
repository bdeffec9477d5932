import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { problemLine } from '../../core/problems/problem.ts';
import { loadStudy } from '../../core/study/load.ts';
import type { PublishedStudy, StudyFault } from '../../core/study/published.ts';
import { publish, readPublished } from '../../core/study/published.ts';
import type { Result } from '../../core/result.ts';
import { fail, succeed } from '../../core/result.ts';
import { shelfIn } from '../shelf.ts';

const sentences: Record<StudyFault, string> = {
  'too-large': 'It is too large to be a study.',
  'not-a-study': 'It is not a study that Corridor has published.',
  newer: 'It was made by a newer Corridor than this one.',
  cut: 'It ends in the middle.',
  faulty: 'Its parts do not go together.',
};

/** The study in a file: as it is written (`.yaml`), with what stands in `scenarios/`, or as it was published. */
export function publishedStudy(file: string): Result<PublishedStudy, string> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return fail(`${file}: there is no file of this name that can be opened.`);
  }
  return file.endsWith('.yaml') ? writtenStudy(file, text) : studyAsPublished(file, text);
}

function writtenStudy(file: string, text: string): Result<PublishedStudy, string> {
  const shelf = shelfIn('.');
  const { study, problems } = loadStudy(basename(file), text, shelf);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return study ? succeed(publish(study, shelf, false)) : fail(errors.map(problemLine).join('\n'));
}

function studyAsPublished(file: string, text: string): Result<PublishedStudy, string> {
  const read = readPublished(text);
  return read.ok ? read : fail(`${file}: ${sentences[read.fault]}`);
}
