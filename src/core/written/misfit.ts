import * as v from 'valibot';
import { didYouMean } from '../spelling.ts';
import type { Finding, Path } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import { shortened } from './fault.ts';
import type { Schema } from './schema.ts';
import { branches, kindOf, words } from './schema.ts';

/** What is wrong with a value of the wrong kind: text, list or group. */
export function misplaced(schema: Schema, value: unknown, path: Path): Finding {
  const [name] = kindOf(value) === 'group' ? Object.keys(value as object) : [];
  const isProse = schema.type === 'string' && patternOf(schema) === null;
  if (isProse && name !== undefined) return finding('S007', path, shortened(name));
  return finding('S103', path, shown(value), kindWanted(schema), '');
}

/** What is wrong with a value of the right kind; nothing where it is right. */
export function* misfits(schema: Schema, value: unknown, path: Path): Generator<Finding> {
  const [issue] = v.safeParse(schema, value).issues ?? [];
  if (issue) yield finding('S103', path, shown(value), wanted(schema, issue), near(schema, value));
}

/** What is wrong with the name of an entry. */
export function* misnamed(schema: Schema, path: Path, name: string): Generator<Finding> {
  const [issue] = v.safeParse(schema, name).issues ?? [];
  if (issue) yield keyFinding('S103', path, shown(name), wanted(schema, issue), near(schema, name));
}

/** That a value is none of a few words. */
export function notAmong(known: readonly string[], value: unknown, path: Path): Finding {
  const close = typeof value === 'string' ? didYouMean(value, known) : '';
  return finding('S103', path, shown(value), `it must be one of ${known.join(', ')}`, close);
}

const near = (schema: Schema, value: unknown): string =>
  typeof value === 'string' ? didYouMean(value, words(schema)) : '';

function shown(value: unknown): string {
  if (value === null) return 'An empty field';
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typeof value === 'object') return Array.isArray(value) ? 'A list' : 'A group of fields';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

const kinds: Record<string, string> = {
  string: 'it must be text',
  number: 'it must be a number',
  integer: 'it must be a whole number',
  boolean: 'it must be true or false',
  array: 'it must be a list, like [one, another]',
  record: 'it must be a group of named entries',
};

/** What kind of thing a schema takes. */
function kindWanted(schema: Schema): string {
  const either = branches(schema).map(kindWanted);
  if (either.length > 0) return [...new Set(either)].join(', or ');
  if (schema.type === 'picklist') return `it must be one of ${words(schema).join(', ')}`;
  return kinds[schema.type] ?? 'it must be a group of fields';
}

/** What a text must look like, where the schema says so. */
function patternOf({ pipe = [] }: Schema): string | null {
  const message = pipe.find(({ type }) => type === 'regex')?.message;
  return typeof message === 'string' ? message : null;
}

/** What a value should have been, from what valibot says about it. */
function wanted(schema: Schema, { type, requirement, input }: v.BaseIssue<unknown>): string {
  const bound = String(requirement);
  switch (type) {
    case 'max_length':
      if (Array.isArray(input)) return `it may have at most ${bound} entries`;
      return `it may be at most ${bound} characters long`;
    case 'min_length':
      return `it needs ${bound === '1' ? 'an entry' : `${bound} entries`} at least`;
    case 'non_empty':
      return 'there is no text';
    case 'min_value':
      return `it must be at least ${bound}`;
    case 'max_value':
      return `it must be at most ${bound}`;
    case 'integer':
      return 'it must be a whole number';
    default:
      return patternOf(schema) ?? `${kindWanted(schema)}${quotes(schema, input)}`;
  }
}

function quotes({ type }: Schema, input: unknown): string {
  if (type === 'number' && typeof input === 'string' && /^-?\d+$/.test(input)) return ', without quotes';
  return type === 'string' && typeof input !== 'string' && input !== null ? ', in quotes' : '';
}
