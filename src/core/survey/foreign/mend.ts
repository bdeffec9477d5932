import { isError } from '../../written/written-file.ts';
import { checkShape } from '../../written/shape.ts';
import type { Finding } from '../../problems/problem.ts';
import { questionsIn } from '../condition.ts';
import { checkSurvey } from '../load.ts';
import { pipedIn } from '../piping.ts';
import type { Question } from '../question.ts';
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
 * Leaves out what the checker of surveys refuses, until it refuses nothing: a question that must not be asked, with
 * those that follow it, since nobody else should be asked them.
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

/** What must not be asked of anybody. */
const forbidden: ReadonlySet<string> = new Set(['Q219', 'Q225']);

function without(taken: readonly Taken[], faults: readonly Finding[], notes: Note[]): Taken[] {
  const own = taken.map((_, i) => faults.filter(({ path }) => path[0] === 'questions' && path[1] === i));
  const gone = new Map(
    taken.flatMap((one, i) =>
      own[i]?.some(({ code }) => forbidden.has(code)) ? [[one.question.id, one.foreign.name] as const] : [],
    ),
  );
  return taken.flatMap((one, i) => {
    const [first] = own[i] ?? [];
    const before = lookedAt(one.question).flatMap((id) => gone.get(id) ?? [])[0];
    if (!first && before === undefined) return [one];
    const { question, foreign } = one;
    const { where, name, shown } = foreign;
    const never = own[i]?.find(({ code }) => forbidden.has(code));
    const beyond = own[i]?.find(({ path }) => path[2] !== 'when');
    if (never) notes.push(note('forbidden', where, name, question.ask, never.message));
    else if (before !== undefined) {
      gone.set(question.id, name);
      notes.push(note('follows', where, name, before));
    } else if (beyond) notes.push(note('refused', where, name, question.ask, beyond.message));
    if (never || beyond || before !== undefined || !first) return [];
    const always = { ...question };
    delete always.when;
    const expressions = shown.map(({ expression }) => expression).join(' and ');
    notes.push(note('unsaid', where, expressions, first.message));
    return [{ ...one, question: always }];
  });
}

/** The questions whose answers decide whether it is asked, or stand in its words. */
export const lookedAt = ({ when, ask, help = '' }: Question): string[] => [
  ...(when ? questionsIn(when) : []),
  ...pipedIn(ask),
  ...pipedIn(help),
];
