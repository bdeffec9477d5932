import type { ProblemCode, Severity } from './catalogue.ts';
import { problems } from './catalogue.ts';

/** Where in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something that an author must mend before the scenario can be played, or, a warning, should think about. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  file: string;
  message: string;
  /** A shortest list of choices that shows it, from the start; null where none is needed. */
  witness: readonly string[] | null;
}

/** The way to a value in the file, as keys and list positions. */
export type Path = readonly (string | number)[];

/** A problem as a checker finds it, by its way in the file; `key` where the name and not the value is at fault. */
export interface Finding {
  code: ProblemCode;
  path: Path;
  key: boolean;
  message: string;
  witness: readonly string[] | null;
}

type Facts<Code extends ProblemCode> = Parameters<(typeof problems)[Code]>;

export function finding<Code extends ProblemCode>(code: Code, path: Path, ...facts: Facts<Code>): Finding {
  return { code, path, key: false, message: wordingOf(code, ...facts), witness: null };
}

/** As `finding`, pointing at the name of the field. */
export function keyFinding<Code extends ProblemCode>(code: Code, path: Path, ...facts: Facts<Code>): Finding {
  return { ...finding(code, path, ...facts), key: true };
}

export function wordingOf<Code extends ProblemCode>(code: Code, ...facts: Facts<Code>): string {
  const wording = problems[code] as (...facts: Facts<Code>) => string;
  return wording(...facts);
}

/** How a run gets to where something shows, in a sentence's brackets. */
export function along(witness: readonly string[]): string {
  return witness.length === 0 ? 'at the start' : `for instance after ${witness.join(', ')}`;
}

/** A problem on one line, as editors and terminals understand it. */
export function problemLine({ file, line, column, severity, code, message }: Problem): string {
  return `${file}:${line}:${column}: ${severity} ${code}: ${message}`;
}
