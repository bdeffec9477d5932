import type { Condition } from '../condition.ts';
import type { Question } from '../question.ts';
import type { Settled } from './comparing.ts';
import { bodyOf } from './body.ts';
import type { Body, ForeignOption, ForeignQuestion, ForeignSurvey, Pipe, Shown } from './foreign-survey.ts';
import { parseLogic } from './logic/parse.ts';
import { Names } from './names.ts';
import type { Note } from './notes.ts';
import { note } from './notes.ts';
import { allOf } from './outcome.ts';
import { repeated } from './piping.ts';
import { prose } from './plain-text.ts';
import { namesIn, outcomeOf } from './when.ts';

/** A question of ours, and the one that it was. */
export interface Taken {
  foreign: ForeignQuestion;
  question: Question;
  /** Ids of its answers by their codes there. */
  options: ReadonlyMap<string, string>;
}

/** As `Survey` has it. */
const mostQuestions = 200;

/** Gives every question its place, its id and its words, in the order of the file: each can look back only. */
export function settled({ questions, dialect, pipe }: ForeignSurvey): { taken: Taken[]; notes: Note[] } {
  const settling = new Settling(dialect, pipe);
  for (const question of questions.slice(0, mostQuestions)) settling.add(question);
  const over = questions.slice(mostQuestions);
  const notes = over.map(({ where }) => note('too-many', where, mostQuestions));
  return { taken: settling.taken, notes: [...settling.notes, ...notes] };
}

class Settling {
  readonly taken: Taken[] = [];
  readonly notes: Note[] = [];
  readonly #before = new Map<string, Settled>();
  readonly #names = new Names();
  readonly #dialect: ForeignSurvey['dialect'];
  readonly #pipe: Pipe;

  constructor(dialect: ForeignSurvey['dialect'], pipe: Pipe) {
    this.#dialect = dialect;
    this.#pipe = pipe;
  }

  add(foreign: ForeignQuestion): void {
    const { where, name } = foreign;
    const body = this.#distinct(foreign);
    const { id, options } = this.#names.take(name, this.taken.length + 1, body);
    if (id.replaceAll('-', '_') !== name && id !== name) this.notes.push(note('renamed', where));
    if (
      body.kind !== 'likert' &&
      [...options].some(([code, option]) => code !== option && code !== option.replaceAll('-', '_'))
    ) {
      this.notes.push(note('codes', where));
    }
    const ask = this.#words(foreign.ask, foreign) || this.#unworded(foreign, id);
    const ends = body.kind === 'number' ? body.ends : '';
    const help = this.#words([foreign.help, ends].filter(Boolean).join(' '), foreign);
    const when = this.#when(foreign.shown);
    const { fields, bounds, notes } = bodyOf(
      body,
      foreign,
      (option) => this.#label(option, foreign),
      options,
    );
    this.notes.push(...notes);
    const common = { id, ask, ...(help && { help }), ...(when && { when }) };
    this.taken.push({ foreign, options, question: { ...common, ...fields } });
    if (body.kind !== 'information') this.#before.set(name, { id, body, options, bounds });
  }

  /** Of two answers with one code, the first. */
  #distinct({ body, name, where }: ForeignQuestion): Body {
    if (!('options' in body)) return body;
    const codes = body.options.map(({ code }) => code);
    const options = body.options.filter(({ code }, i) => codes.indexOf(code) === i);
    if (options.length < codes.length) this.notes.push(note('twice', where, name));
    return { ...body, options };
  }

  #words(text: string, { name, where }: ForeignQuestion): string {
    const { words, notes } = prose(repeated(text, this.#pipe, this.#before, where, this.notes), name, where);
    this.notes.push(...notes);
    return words;
  }

  #unworded({ name, where }: ForeignQuestion, id: string): string {
    this.notes.push(note('unworded', where, name));
    return prose(name, name, where).words || id;
  }

  /** Answers cannot repeat answers here. */
  #label({ code, label }: ForeignOption, { name, where }: ForeignQuestion): string {
    const { words, notes } = prose(label, name, where);
    this.notes.push(...notes);
    const plain = words.replace(this.#pipe.pattern, (all, other: string) => {
      if (!this.#before.has(other.trim())) return all;
      this.notes.push(note('pipe-in-option', where));
      return '…';
    });
    return plain || prose(code, name, where).words || '…';
  }

  /** Conditions that ours cannot say are left out one by one; all that are left must hold. */
  #when(shown: readonly Shown[]): Condition | null {
    const outcomes = shown.map(({ expression, where }) => {
      const logic = parseLogic(expression, this.#dialect);
      const outcome = logic && outcomeOf(logic, (name) => this.#before.get(name));
      if (outcome && outcome !== 'never') return outcome;
      const missing = logic ? [...namesIn(logic)].find((name) => !this.#before.has(name)) : undefined;
      if (outcome === 'never') this.notes.push(note('never', where, expression));
      else if (missing === undefined) this.notes.push(note('condition', where, expression));
      else this.notes.push(note('later', where, expression, missing));
      return 'always' as const;
    });
    const whole = allOf(outcomes);
    return typeof whole === 'object' ? whole : null;
  }
}
