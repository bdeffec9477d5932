import type { Finding, Path } from '../../problems/problem.ts';
import { checkShape } from '../../written/shape.ts';
import { isError } from '../../written/written-file.ts';
import { checkStudy } from '../check.ts';
import type { Shelf } from '../shelf.ts';
import { Study } from '../study.ts';

/** A study that somebody is still writing: plain data that may lack anything, or say what no study may. */
export type Draft = Readonly<Record<string, unknown>>;

/** What can be said of a draft; `study` is null while something is in the way of publishing it. */
export interface CheckedDraft {
  study: Study | null;
  findings: readonly Finding[];
}

export function checkDraft(draft: Draft, shelf: Shelf): CheckedDraft {
  const shaped = checkShape(Study, draft);
  if (!shaped.ok) return { study: null, findings: shaped.fault };
  const findings = checkStudy(shaped.value, shelf);
  return { study: findings.some(isError) ? null : shaped.value, findings };
}

/** What stands at a place of a draft; undefined where nothing does. */
export function valueAt(draft: unknown, path: Path): unknown {
  return path.reduce<unknown>((within, name) => {
    const isThere = typeof within === 'object' && within !== null && Object.hasOwn(within, name);
    return isThere ? (within as Record<string | number, unknown>)[name] : undefined;
  }, draft);
}

/** The draft with another value at a place, made on the way where it is not there; undefined takes away what was. */
export function withValue(draft: Draft, path: Path, value: unknown): Draft {
  return changed(draft, path, value) as Draft;
}

function changed(within: unknown, [name, ...rest]: Path, value: unknown): unknown {
  if (name === undefined) return value;
  if (Array.isArray(within) && typeof name === 'number') {
    const inner = changed(within[name], rest, value);
    return inner === undefined ? within.filter((_, i) => i !== name) : within.toSpliced(name, 1, inner);
  }
  const group = typeof within === 'object' && within !== null ? within : {};
  const inner = changed((group as Record<string, unknown>)[name], rest, value);
  const fields = Object.entries(group);
  if (inner === undefined) return Object.fromEntries(fields.filter(([other]) => other !== name));
  return { ...group, [name]: inner };
}

/** The draft with one field of a group under another name, at the same place among the others. */
export function renamed(draft: Draft, path: Path, from: string, to: string): Draft {
  const group = valueAt(draft, path);
  if (typeof group !== 'object' || group === null || Object.hasOwn(group, to)) return draft;
  const fields = Object.entries(group).map(([name, value]) => [name === from ? to : name, value] as const);
  return withValue(draft, path, Object.fromEntries(fields));
}
