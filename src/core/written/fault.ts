import type { problems, ProblemCode } from '../problems/catalogue.ts';
import { wordingOf } from '../problems/problem.ts';

/** Something wrong with the text of a file, by how many characters stand before it. */
export interface Fault {
  code: ProblemCode;
  message: string;
  offset: number;
}

export function fault<Code extends ProblemCode>(
  code: Code,
  offset: number,
  ...facts: Parameters<(typeof problems)[Code]>
): Fault {
  return { code, offset, message: wordingOf(code, ...facts) };
}

/** The beginning of a text that may be long, for a sentence. */
export function shortened(text: string, most = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}
