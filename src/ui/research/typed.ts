/**
 * How a field of a study is typed. `prose`: one text, of several lines on the screen; `paragraphs`: several, with an empty
 * line between; `numbers`, `names`: with commas.
 */
export type FieldKind = 'line' | 'prose' | 'paragraphs' | 'number' | 'numbers' | 'names';

/** What stands in the field for what stands in the study. */
export function textOf(value: unknown, kind: FieldKind): string {
  if (Array.isArray(value)) return value.map(String).join(kind === 'paragraphs' ? '\n\n' : ', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What was typed, as it stands in the study; undefined where nothing was, and as it is where it does not fit. */
export function valueOf(typed: string, kind: FieldKind): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (kind === 'paragraphs') return text.split(/\n\s*\n/).map(onOneLine);
  if (kind === 'number') return numberOf(text);
  if (kind === 'numbers') return text.split(',').map((part) => numberOf(part.trim()));
  if (kind === 'names') return text.split(',').map(onOneLine).filter(Boolean);
  return onOneLine(text);
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const numberOf = (text: string): number | string => (/^\d+$/.test(text) ? Number(text) : text);
