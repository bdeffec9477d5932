import { idFrom } from './names-at.ts';

/** The kinds of background question that the form can write: all have a few answers in words. */
export const backgroundKinds = ['single', 'multiple', 'likert'] as const;
export type BackgroundKind = (typeof backgroundKinds)[number];

interface Asked {
  kind?: string;
  options?: object;
  points?: readonly unknown[];
}

export const isWrittenHere = ({ kind }: Asked): boolean => backgroundKinds.some((known) => known === kind);

/** The answers, one a line. */
export const linesOf = ({ options, points }: Asked): string =>
  (points ?? Object.values(options ?? {})).map(String).join('\n');

/** The same question with these answers; those that stay as they were keep their ids, which stand in the data. */
export function withLines(question: Asked, text: string): Asked {
  const rest = { ...question };
  delete rest.options;
  delete rest.points;
  const answers = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (question.kind === 'likert') return { ...rest, points: answers };
  const known = new Map(Object.entries(question.options ?? {}).map(([id, words]) => [String(words), id]));
  return {
    ...rest,
    options: Object.fromEntries(answers.map((answer) => [known.get(answer) ?? idFrom(answer), answer])),
  };
}

/** The same question as one of another kind, with the same answers. */
export const asKind = (question: Asked, kind: BackgroundKind): Asked =>
  withLines({ ...question, kind }, linesOf(question));
