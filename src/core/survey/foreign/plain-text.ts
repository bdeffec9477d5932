import type { Note } from './notes.ts';
import { note } from './notes.ts';
import { cut, oneLine } from './one-line.ts';

/** As `Text` in `kinds/kind.ts` has it. */
const longest = 2000;

const entities = new Map<string, string>([
  ...(['amp', 'lt', 'gt', 'quot', 'apos', 'nbsp'] as const).map(
    (name, i) => [name, '&<>"\' '.charAt(i)] as const,
  ),
  ...([
    ['ndash', '–'],
    ['mdash', '—'],
    ['hellip', '…'],
    ['rsquo', '’'],
    ['lsquo', '‘'],
  ] as const),
]);

const tag = /<\/?[a-zA-Z][^<>]{0,2000}>/g;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const bold = /(\*\*|__)(?=\S)([^*_]{1,500}?)(?<=\S)\1/g;
const heading = /^#{1,6} +/gm;
const link = /\[([^[\]]{1,300})\]\((?:https?:|mailto:)[^()\s]{1,500}\)/g;

/** Words without HTML, Markdown, line ends or anything that no survey file may hold. */
export function plainText(text: string): { words: string; isFormatted: boolean } {
  const words = text
    .replaceAll(paragraph, ' ')
    .replace(tag, (found) => blockOf(found))
    .replace(link, '$1')
    .replace(heading, '')
    .replace(bold, '$2');
  const lines = words.split(paragraph).map((line) => oneLine(line.replace(entity, letterOf)));
  return { words: sentences(lines.filter((line) => line !== '')), isFormatted: words !== text };
}

/** Stands where a paragraph ends, and in no text that was read. */
const paragraph = '\u2029';

const blockOf = (found: string): string =>
  /^<\/?(?:p|div|li|ul|ol|h\d)\b/i.test(found) ? paragraph : /^<\/?(?:br|tr|td|th)\b/i.test(found) ? ' ' : '';

/** Paragraphs on one line, each ended like a sentence. */
const sentences = (lines: readonly string[]): string =>
  lines.map((line, i) => (i < lines.length - 1 && !/[.?!:;,…]$/.test(line) ? `${line}.` : line)).join(' ');

function letterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities.get(name.toLowerCase()) ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** What a person reads of a question, and what was lost of it. */
export function prose(text: string, name: string, where: string): { words: string; notes: Note[] } {
  const { words, isFormatted } = plainText(text);
  const notes = isFormatted ? [note('formatting', where)] : [];
  if (words.length <= longest) return { words, notes };
  return { words: cut(words, longest), notes: [...notes, note('long', where, name, words.length)] };
}
