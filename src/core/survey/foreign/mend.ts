import { isError } from '../../written/written-file.ts';
import { checkShape } from '../../written/shape.ts';
import type { Finding } from '../../problems/problem.ts';
import { checkSurvey } from '../load.ts';
import { Survey } from '../survey.ts';
import type { Note } from './notes.ts';
import { note } from './notes.ts';
import type { Taken } from './settle.ts';

/** Everything of a survey but its questions. */
export type Frame = Omit<Survey, 'questions'>;

export interface Mended {
  /** Null where nothing is left. */
  survey: Survey | null;
  taken: readonly Taken[];
  notes: Note[];
}

/**
 * Leaves out what the checker of surveys refuses, until it refuses nothing: a question that must not be asked, and
 * then the conditions that looked at its answer.
 */
export function mended(frame: Frame, taken: readonly Taken[]): Mended {
  let left: readonly Taken[] = taken;
  let { shuffled } = frame;
  const notes: Note[] = [];
  while (left.length > 0) {
    const survey: Survey = { ...frame, shuffled, questions: left.map(({ question }) => question) };
    const faults = faultsOf(survey);
    if (faults.length === 0) return { survey, taken: left, notes };
    const better = without(left, faults, notes);
    const isStuck = better.every((one, i) => one === left[i]) && better.length === left.length;
    if (isStuck && shuffled.length === 0) break;
    shuffled = isStuck ? [] : among(better, shuffled);
    left = better;
  }
  return { survey: null, taken: [], notes };
}

/** The groups as far as their questions are there. */
function among(taken: readonly Taken[], groups: Survey['shuffled']): Survey['shuffled'] {
  const ids = new Set(taken.map(({ question }) => question.id));
  return groups.map((group) => group.filter((id) => ids.has(id))).filter(({ length }) => length > 1);
}

function faultsOf(survey: Survey): Finding[] {
  const shape = checkShape(Survey, survey);
  return shape.ok ? checkSurvey(survey).filter(isError) : shape.fault;
}

function without(taken: readonly Taken[], faults: readonly Finding[], notes: Note[]): Taken[] {
  return taken.flatMap((one, i) => {
    const own = faults.filter(({ path }) => path[0] === 'questions' && path[1] === i);
    const [first] = own;
    if (!first) return [one];
    const { where, name } = one.foreign;
    const beyond = own.find(({ path }) => path[2] !== 'when');
    if (beyond) {
      notes.push(note('refused', where, name, one.question.ask, beyond.message));
      return [];
    }
    const { when: _, ...always } = one.question;
    notes.push(
      note(
        'unsaid',
        where,
        one.foreign.shown.map(({ expression }) => expression).join(' and '),
        first.message,
      ),
    );
    return [{ ...one, question: always as Taken['question'] }];
  });
}
