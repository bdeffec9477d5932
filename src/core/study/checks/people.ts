import type { Finding } from '../../problems/problem.ts';
import { finding, keyFinding } from '../../problems/problem.ts';
import type { Study } from '../study.ts';

/** The most answers that one background question may offer. */
const mostAnswers = 6;
/** For each different background that is possible, so many people should be expected. */
const peopleEach = 5;

/** That participants can reach somebody, know how to leave, and cannot be known by their background. */
export function* checkPeople(study: Study): Generator<Finding> {
  const { contact, consent } = study;
  if (!contact.email && !contact.phone) yield keyFinding('T205', ['contact']);
  if (!consent.withdrawal) yield keyFinding('T206', ['consent']);
  if (Object.keys(consent.points).length === 0) yield finding('T207', ['consent', 'points']);
  yield* background(study);
}

function* background({ background: questions, sample }: Study): Generator<Finding> {
  let cells = 1;
  for (const [i, question] of questions.entries()) {
    const answers = answersTo(question);
    if (answers > mostAnswers) yield finding('T217', ['background', i, 'id'], question.id, mostAnswers);
    // Not to answer is an answer too.
    else cells *= answers + 1;
  }
  if (cells > 1 && cells * peopleEach > sample.expected) {
    yield keyFinding('T204', ['background'], cells, sample.expected);
  }
}

function answersTo(question: Study['background'][number]): number {
  if (question.kind === 'single') return Object.keys(question.options).length;
  return question.kind === 'likert' ? question.points.length : Infinity;
}
