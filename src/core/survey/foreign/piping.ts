import { pipedIn } from '../piping.ts';
import type { Settled } from './comparing.ts';
import type { Pipe } from './foreign-survey.ts';
import type { Note } from './notes.ts';
import { note } from './notes.ts';

/**
 * A text with the answers that it repeats named as we name them, `{who}`, and `…` where one cannot be repeated.
 *
 * @param before what is asked before, by its name there
 */
export function repeated(
  text: string,
  { pattern, names }: Pipe,
  before: ReadonlyMap<string, Settled>,
  where: string,
  notes: Note[],
): string {
  let named = '';
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [all, name = ''] = match;
    if (names && !names.has(name.trim())) continue;
    const known = before.get(name.trim());
    if (!known) notes.push(note('pipe', where, name));
    named += `${unbraced(text.slice(at, match.index))}${known ? `{${known.id}}` : '…'}`;
    at = match.index + all.length;
  }
  return named + unbraced(text.slice(at));
}

/** What only looks as if it repeated an answer of ours. */
function unbraced(text: string): string {
  return pipedIn(text).length === 0 ? text : text.replace(/\{([a-z][a-z0-9-]*)\}/g, '($1)');
}
