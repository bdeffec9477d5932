/** Where in a file, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Something that an author must mend before the scenario can be played. */
export interface Problem extends Place {
  code: ProblemCode;
  file: string;
  message: string;
}

/** The way to a value in the file, as keys and list positions. */
export type Path = readonly (string | number)[];

/** Every problem's wording. A code that has been given away is never used for anything else. */
export const problems = {
  S001: (reason: string) => `This is not YAML that can be read: ${reason}`,
  S002: (key: string) => `"${key}" is there twice. Keep one of the two.`,
  S003: (most: string) => `The file is too large or nested too deeply to be a scenario (at most ${most}).`,
  S101: (field: string) => `"${field}" is missing.`,
  S102: (field: string) =>
    `"${field}" is not a field that belongs here. Is it misspelt, or indented too little or too far?`,
  S103: (found: string, wanted: string) => `${found} cannot stand here: ${wanted}.`,
  S201: (to: string) => `No step or ending is called "${to}".`,
  S202: (name: string) => `Nobody in the cast is called "${name}".`,
  S203: (name: string) => `No variable is called "${name}".`,
  S204: (id: string) => `No choice is called "${id}".`,
  S205: (id: string) => `No step is called "${id}".`,
  S206: (id: string) => `No expected behaviour is called "${id}". Add it under "expects", or mend the name.`,
  S207: (theme: string) =>
    `The theme "${theme}" is not among the scenario's themes. Add it under "about", "themes", or leave it out here.`,
  S208: (id: string) => `The id "${id}" is used twice. Give one of the two another id.`,
  S209: (id: string, file: string) =>
    `The scenario is called "${id}" but its file is ${file}. The two must agree.`,
  S210: (id: string) => `"${id}" means something to Corridor itself. Use another id.`,
  S211: (choice: string, theme: string) =>
    `The choice "${choice}" does not rate ${theme}, but another choice of this step does. Rate it here too; 0 is a rating.`,
  S212: () => `Only the last entry of a "to" list goes without "when", and it must.`,
  S213: (step: string) => `The step "${step}" must have either "choices" or "to", and not both.`,
  S214: (step: string, repaired: string, theme: string) =>
    `"${step}" repairs "${repaired}", where ${theme} is not at stake. A repair rates only what the step it repairs rates.`,
  S215: (name: string) => `The variable "${name}" must start between its "from" and its "to".`,
  S216: (choice: string, behaviour: string, theme: string) =>
    `"${choice}" shows "${behaviour}", yet another choice of this step is rated higher in ${theme}.`,
  S217: (factor: string) => `No factor is called "${factor}".`,
  S218: (level: string, factor: string) => `The factor "${factor}" has no level "${level}".`,
  S219: (theme: string) => `"${theme}" is declared under "about", "themes", but no choice rates it.`,
  S220: (choice: string) => `The choice "${choice}" must have either "say" or "do", and not both.`,
  S221: (place: string, known: string) => `No place is drawn under the name "${place}". There are: ${known}.`,
  S222: (head: string, known: string) => `No head is called "${head}". There are: ${known}.`,
  S301: (id: string) => `Nobody can ever reach "${id}".`,
  S302: (id: string) => `The choice "${id}" is never offered: its condition never holds.`,
  S303: (id: string) => `The line "${id}" is never said: its condition never holds.`,
  S304: (step: string, way: string) =>
    `At "${step}" nothing may be offered and there is no way out (${way}).`,
  S305: (step: string, way: string) =>
    `A run can come back to "${step}" exactly as it was before (${way}), and so never end.`,
  S306: (states: string) =>
    `Only ${states} states were looked at before giving up; what is beyond them is not proved. Use fewer variables or conditions.`,
} satisfies Record<string, (...facts: never[]) => string>;

export type ProblemCode = keyof typeof problems;

/** A problem as a checker finds it, by its way in the file; `key` where the name and not the value is at fault. */
export interface Finding {
  code: ProblemCode;
  path: Path;
  key: boolean;
  message: string;
}

export function finding<Code extends ProblemCode>(
  code: Code,
  path: Path,
  ...facts: Parameters<(typeof problems)[Code]>
): Finding {
  const wording = problems[code] as (...facts: Parameters<(typeof problems)[Code]>) => string;
  return { code, path, key: false, message: wording(...facts) };
}

/** As `finding`, pointing at the name of the field. */
export function keyFinding<Code extends ProblemCode>(
  code: Code,
  path: Path,
  ...facts: Parameters<(typeof problems)[Code]>
): Finding {
  return { ...finding(code, path, ...facts), key: true };
}
