import type { Condition } from '../condition.ts';

/** A condition of ours; or that it always or never holds; or null where ours cannot say it. */
export type Outcome = Condition | 'always' | 'never' | null;

export function allOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('never')) return 'never';
  const said: Condition[] = [];
  for (const part of parts) {
    if (part === null) return null;
    if (typeof part === 'object') said.push(part);
  }
  const [only, second] = said;
  if (!only) return 'always';
  return second ? { all: said } : only;
}

export function anyOf(parts: readonly Outcome[]): Outcome {
  if (parts.includes('always')) return 'always';
  const said: Condition[] = [];
  for (const part of parts) {
    if (part === null) return null;
    if (typeof part === 'object') said.push(part);
  }
  const [only, second] = said;
  if (!only) return 'never';
  return second ? { any: said } : only;
}

export function notOf(inner: Outcome): Outcome {
  if (inner === null) return null;
  if (typeof inner === 'string') return inner === 'always' ? 'never' : 'always';
  // What is not not so, is so.
  return inner.not && Object.keys(inner).length === 1 ? inner.not : { not: inner };
}
