import type { Condition } from '../condition.ts';

/** A condition of ours; or that it always or never holds; or null where ours cannot say it. */
export type Outcome = Condition | 'always' | 'never' | null;

export function allOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('never')) return 'never';
  const said: Condition[] = [];
  for (const part of parts) {
    if (part === null) return null;
    if (typeof part === 'object') said.push(...(only(part, 'all')?.all ?? [part]));
  }
  const [first, second] = said;
  if (!first) return 'always';
  return second ? { all: said } : first;
}

export function anyOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('always')) return 'always';
  const said: Condition[] = [];
  for (const part of parts) {
    if (part === null) return null;
    if (typeof part === 'object') said.push(...(only(part, 'any')?.any ?? [part]));
  }
  const [first, second] = said;
  if (!first) return 'never';
  return second ? { any: said } : first;
}

export function notOf(inner: Outcome): Outcome {
  if (inner === null) return null;
  if (typeof inner === 'string') return inner === 'always' ? 'never' : 'always';
  // What is not not so, is so.
  return only(inner, 'not')?.not ?? { not: inner };
}

/** A condition that has this word and says nothing else. */
const only = (condition: Condition, word: 'all' | 'any' | 'not'): Condition | null =>
  condition[word] !== undefined && Object.keys(condition).length === 1 ? condition : null;
