import type { Finding, Path } from '../../problems/problem.ts';
import { finding } from '../../problems/problem.ts';
import { forbidden } from '../../scenario/checks/words.ts';
import { pipedIn } from '../piping.ts';
import type { Question } from '../question.ts';
import type { Survey } from '../survey.ts';
import { askedBefore } from './conditions.ts';
import { unanswerable } from './words.ts';

interface Prose {
  text: string;
  path: Path;
}

/** What is asked and offered in words: that it may be asked at all, and that what it repeats was answered before. */
export function* checkProse(survey: Survey): Generator<Finding> {
  for (const [i, question] of survey.questions.entries()) {
    const path = ['questions', i];
    for (const prose of proseOf(question, path)) yield* words(prose);
    for (const word of ['ask', 'help'] as const) {
      const repeated = pipedIn(question[word] ?? '');
      const wrong = repeated.flatMap((id) => askedBefore(survey, question.id, id));
      yield* wrong.map((one) => ({ ...one, path: [...path, word] }));
    }
  }
}

function* words({ text, path }: Prose): Generator<Finding> {
  const [own] = unanswerable.exec(text) ?? [];
  if (own !== undefined) yield finding('Q219', path, own);
  for (const { pattern, why } of forbidden) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) yield finding('Q225', path, found, why);
  }
}

/** Everything in a question that a person reads. */
function* proseOf(question: Question, path: Path): Generator<Prose> {
  const { ask, help } = question;
  yield { text: ask, path: [...path, 'ask'] };
  if (help !== undefined) yield { text: help, path: [...path, 'help'] };
  const groups: Record<string, Readonly<Record<string, string>> | readonly string[]> = {
    options: 'options' in question ? question.options : {},
    points: 'points' in question ? question.points : [],
    ends: 'ends' in question ? question.ends : {},
  };
  for (const [group, texts] of Object.entries(groups)) {
    for (const [name, text] of Object.entries(texts)) {
      const step = Array.isArray(texts) ? Number(name) : name;
      yield { text, path: [...path, group, step] };
    }
  }
}
