import type { Finding } from '../../problems/problem.ts';
import { finding } from '../../problems/problem.ts';
import { didYouMean } from '../../spelling.ts';
import type { Study } from '../study.ts';

/** That coarser ways to tell a background question speak of its answers, and of each once. */
export function* checkCoarser({ background, coarser = {} }: Study): Generator<Finding> {
  const answers = new Map(background.map((question) => [question.id, answersTo(question)]));
  const picked = [...answers].flatMap(([id, known]) => (known.length > 0 ? [id] : []));
  for (const [question, ways] of Object.entries(coarser)) {
    const known = answers.get(question) ?? [];
    if (known.length === 0)
      yield finding('T232', ['coarser', question], question, didYouMean(question, picked));
    else for (const [i, { groups }] of ways.entries()) yield* checkGroups(question, known, groups, i);
  }
}

function* checkGroups(
  question: string,
  known: readonly string[],
  groups: Readonly<Record<string, readonly (string | number)[]>>,
  way: number,
): Generator<Finding> {
  const grouped = new Set<string>();
  for (const [group, values] of Object.entries(groups)) {
    for (const [i, value] of values.map(String).entries()) {
      const path = ['coarser', question, way, 'groups', group, i];
      if (!known.includes(value)) yield finding('T233', path, value, question, didYouMean(value, known));
      else if (grouped.has(value)) yield finding('T234', path, value);
      grouped.add(value);
    }
  }
}

/** As they stand in the data; none where they are not picked from a list. */
function answersTo(question: Study['background'][number]): string[] {
  if (question.kind === 'single') return Object.keys(question.options);
  return question.kind === 'likert' ? question.points.map((_, i) => String(i + 1)) : [];
}
