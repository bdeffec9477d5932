import type { Words } from './words.ts';

/** A group of fields in a SurveyJS file; it knows which of them were read, so that the others can be told. */
export class Fields {
  readonly where: string;
  readonly #json: ReadonlyMap<string, unknown>;
  readonly #words: Words;
  readonly #read: Set<string>;

  /** @param json whatever stands there; what is no group has no fields */
  constructor(json: unknown, where: string, words: Words, read = new Set<string>()) {
    const isGroup = typeof json === 'object' && json !== null && !Array.isArray(json);
    this.#json = new Map(isGroup ? Object.entries(json) : []);
    this.where = where;
    this.#words = words;
    this.#read = read;
  }

  raw(key: string): unknown {
    this.#read.add(key);
    return this.#json.get(key);
  }

  /** Words for people, which may be there in several languages. */
  words(key: string): string {
    return this.#words.of(this.raw(key));
  }

  /** Text, or a number as it is written; else empty. */
  text(key: string): string {
    const value = this.raw(key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  number(key: string): number | null {
    const value = this.raw(key);
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : null;
  }

  flag(key: string): boolean {
    return this.raw(key) === true;
  }

  list(key: string): unknown[] {
    const value = this.raw(key);
    return Array.isArray(value) ? (value as unknown[]) : [];
  }

  /** The groups in a list, each with its own place. */
  groups(key: string): Fields[] {
    const place = this.where === '' ? key : `${this.where}.${key}`;
    return this.list(key).map((json, i) => this.inner(json, `${place}[${i}]`));
  }

  /** Anything that stands within. */
  inner(json: unknown, where: string): Fields {
    return new Fields(json, where, this.#words);
  }

  /** The same group with some fields in place of its own; what is read of the one is read of the other. */
  with(fields: Readonly<Record<string, unknown>>): Fields {
    return new Fields({ ...Object.fromEntries(this.#json), ...fields }, this.where, this.#words, this.#read);
  }

  get unread(): string[] {
    return [...this.#json.keys()].filter((key) => !this.#read.has(key));
  }
}

/** A value of an answer as its code. */
export const codeOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
