import type { Answer } from './question.ts';
import { kindOf } from './question.ts';
import type { Survey } from './survey.ts';

const braces = /\{([a-z][a-z0-9-]*)\}/g;

/** The questions whose answers a text repeats, like `{who-helped}`. */
export const pipedIn = (text: string): string[] => [...text.matchAll(braces)].map(([, id = '']) => id);

/** The text with the answers in their places; `…` where there is none. */
export function piped(
  text: string,
  survey: Survey,
  answerTo: (question: string) => Answer | undefined,
): string {
  return text.replace(braces, (_, id: string) => {
    const question = survey.questions.find((one) => one.id === id);
    const answer = answerTo(id);
    const words = question && answer !== undefined ? kindOf(question).words(question, answer) : '';
    return words === '' ? '…' : words;
  });
}
