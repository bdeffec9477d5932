import * as v from 'valibot';
import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import type { Finding, Path } from '../problems/problem.ts';
import { finding, keyFinding } from '../problems/problem.ts';
import { WrittenScenario } from '../written/written.ts';

/** Whether plain data has the shape of a written scenario. */
export function checkShape(value: unknown): Result<WrittenScenario, Finding[]> {
  const parsed = v.safeParse(WrittenScenario, value);
  return parsed.success ? succeed(parsed.output) : fail(parsed.issues.flatMap(explain));
}

function explain(issue: v.BaseIssue<unknown>): Finding[] {
  const path: Path = (issue.path ?? []).map(({ key }) => key as string | number);
  const last = String(path[path.length - 1] ?? '');
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return [keyFinding('S102', path, last, '')];
  if (issue.received === 'undefined') return [finding('S101', path, last)];
  const nested = deepestIssues(issue);
  if (nested.length > 0) return nested.flatMap((inner) => explain({ ...inner, path: joined(issue, inner) }));
  return [finding('S103', path, shown(issue.input), wanted(issue), '')];
}

/** Of a union's branches, the issues of the one that came furthest. */
function deepestIssues(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown>[] {
  return (issue.issues ?? []).filter((inner) => (inner.path?.length ?? 0) > 0);
}

function joined(outer: v.BaseIssue<unknown>, inner: v.BaseIssue<unknown>): v.BaseIssue<unknown>['path'] {
  const [first, ...rest] = [...(outer.path ?? []), ...(inner.path ?? [])];
  return first ? [first, ...rest] : undefined;
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `"${input.length > 40 ? `${input.slice(0, 40)}…` : input}"`;
  if (Array.isArray(input)) return 'A list';
  if (typeof input === 'object' && input !== null) return 'A group of fields';
  return String(input);
}

const kinds: Record<string, string> = {
  string: 'it must be text',
  number: 'it must be a number',
  integer: 'it must be a whole number',
  boolean: 'it must be true or false',
  array: 'it must be a list',
  strict_object: 'it must be a group of fields',
  record: 'it must be a group of named entries',
};

function wanted({ type, expected, message, kind }: v.BaseIssue<unknown>): string {
  if (type === 'picklist')
    return `it must be one of ${(expected ?? '').replace(/[()"]/g, '').replaceAll(' |', ',')}`;
  if (type === 'max_length') return `it may be at most ${(expected ?? '').replace('<=', '')} long`;
  if (type === 'min_value' || type === 'max_value')
    return `it must be ${(expected ?? '').replace('>=', 'at least ').replace('<=', 'at most ')}`;
  return kinds[type] ?? (kind === 'validation' ? message : 'it is not of the right kind');
}
