import type { Fault } from './fault.ts';
import { fault, shortened } from './fault.ts';

/** Marks at the start of two kinds of UTF-16, read as UTF-8, or every second character without its upper half. */
const utf16 = /^(?:\uFFFD\uFFFD)?(?:[^\0]\0|\0[^\0])/;

/** What YAML does not allow in a file, and marks that nobody can see. */
const unreadable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFD\uFEFF\uFFFE\uFFFF]/g;

/** Whether the file was read as what it was not, so that nothing in it can be trusted. */
export function isUtf16(text: string): boolean {
  return utf16.test(text);
}

/** What shows that a file was not UTF-8 when it was read as UTF-8: each kind of character once. */
export function encodingFaults(text: string): Fault[] {
  if (isUtf16(text)) return [fault('S004', 0, 'it looks like UTF-16')];
  const first = new Map<string, { offset: number; more: number }>();
  for (const { 0: character, index } of text.matchAll(unreadable)) {
    const known = first.get(character);
    if (known) known.more++;
    else first.set(character, { offset: index, more: 0 });
  }
  return [...first].map(([character, { offset, more }]) => {
    const others = more > 0 ? `, and ${more} more like it` : '';
    return fault('S004', offset, `${described(text, character, offset)}${others}`);
  });
}

function described(text: string, character: string, offset: number): string {
  if (character === '\uFFFD') {
    const before = /[^\s\uFFFD]{0,20}$/.exec(text.slice(Math.max(0, offset - 20), offset))?.[0] ?? '';
    const after = /^\S{0,20}/.exec(text.slice(offset, offset + 20))?.[0] ?? '';
    return `a letter was lost in "${shortened(before + after)}"`;
  }
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `there is an invisible character (U+${code})`;
}
