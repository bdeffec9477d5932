import { shortened } from '../../written/fault.ts';
import { oneLine } from './one-line.ts';
import { questionWordings } from './question-wordings.ts';
import { surveyWordings } from './survey-wordings.ts';
import type { Effect, Wording } from './wording.ts';

const wordings = { ...questionWordings, ...surveyWordings };

/** One thing that was not taken over as it stood. */
export interface Note {
  code: NoteCode;
  /** Where it stood: a sheet and row, a row, or a path. */
  where: string;
  effect: Effect;
  /** What it was. */
  what: string;
  /** What became of it, and what to do. */
  todo: string;
}

export type NoteCode = keyof typeof wordings;

type Facts<Code extends NoteCode> = Parameters<(typeof wordings)[Code]>;

export function note<Code extends NoteCode>(code: Code, where: string, ...facts: Facts<Code>): Note {
  const wording = wordings[code] as (...facts: readonly (string | number)[]) => Wording;
  const [effect, what, todo] = wording(...facts.map(readable));
  return { code, where: String(readable(where)), effect, what, todo };
}

/** Says something of one place. */
export type Say = <Code extends NoteCode>(code: Code, ...facts: Facts<Code>) => void;

/** What is said of a survey while it is read. */
export class Notebook {
  readonly notes: Note[] = [];

  at =
    (where: string): Say =>
    (code, ...facts) =>
      this.notes.push(note(code, where, ...facts));
}

/** Names and conditions can be of any length, and hold what a terminal would obey. */
const readable = (fact: string | number): string | number =>
  typeof fact === 'string' ? shortened(oneLine(fact), 200) : fact;

/** The same with all its places, where several are worded alike. */
export interface Told extends Omit<Note, 'where'> {
  places: string[];
}

/** What is worded alike once, in the order in which it is first said. */
export function told(notes: readonly Note[]): Told[] {
  const once = new Map<string, Told>();
  for (const { where, ...rest } of notes) {
    const key = `${rest.what}\n${rest.todo}`;
    const known = once.get(key) ?? { ...rest, places: [] };
    if (!known.places.includes(where)) known.places.push(where);
    once.set(key, known);
  }
  return [...once.values()];
}
