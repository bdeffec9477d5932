/** Why something in a text may tell who somebody is. */
export type MaskReason = 'contact' | 'number' | 'date' | 'name' | 'listed';

/** A part of a text, from its first sign up to before `end`. */
export interface Masking {
  start: number;
  end: number;
  text: string;
  reason: MaskReason;
}

/** What stands where something was masked. */
const mask = '[…]';

/** The first that fits a place holds. */
const patterns: readonly (readonly [MaskReason, RegExp])[] = [
  ['contact', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  ['contact', /\b(?:https?:\/\/|www\.)\S+/giu],
  ['contact', /(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{2,}/gu],
  ['date', /\b\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\b/gu],
  [
    'date',
    /\b(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|June|July|August|September|October|November|December)(?:\s+\d{1,4}(?:st|nd|rd|th)?)?\b/gu,
  ],
  ['contact', /(?<![\p{L}\p{N}])\+?\d[\d\s().-]{5,}\d/gu],
  ['number', /\b\d{3,}\b/gu],
];

/** Words that are written with a capital and name nobody. */
const ordinary = new Set(
  'I Monday Tuesday Wednesday Thursday Friday Saturday Sunday English OK GP OSCE NHS A&E ICU ED'.split(' '),
);

/**
 * What somebody may want to mask before a text leaves: ways to reach a person, dates and long numbers, words that begin
 * with a capital in the middle of a sentence, and what the study lists. They are suggestions: a name at the beginning of
 * a sentence is not told from any other word.
 *
 * @param listed names that the study's own list holds, in any spelling of capitals
 */
export function maskings(text: string, listed: readonly string[] = []): Masking[] {
  const found: Masking[] = [];
  const add = (start: number, part: string, reason: MaskReason) => {
    const end = start + part.length;
    if (part !== '' && !found.some((other) => start < other.end && other.start < end))
      found.push({ start, end, text: part, reason });
  };
  for (const name of listed.toSorted((a, b) => b.length - a.length)) {
    const literal = name.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    if (literal === '') continue;
    const whole = new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
    for (const { index, 0: part } of text.matchAll(whole)) add(index, part, 'listed');
  }
  for (const [reason, pattern] of patterns)
    for (const { index, 0: part } of text.matchAll(pattern)) add(index, part, reason);
  for (const { index, 0: part } of text.matchAll(names)) if (!ordinary.has(part)) add(index, part, 'name');
  return found.sort((a, b) => a.start - b.start);
}

/** One or more words with capitals, not at the beginning of a sentence. */
const names =
  /(?<=[\p{Ll}\p{N},;:)'’"”-]\s+|["“(])(?:\p{Lu}[\p{L}\p{N}'’-]*)(?:\s+(?:of\s+|the\s+|de\s+|van\s+)?\p{Lu}[\p{L}\p{N}'’-]*)*/gu;

/** The text with those parts masked. */
export function masked(text: string, parts: readonly Masking[]): string {
  let [left, from] = ['', 0];
  for (const { start, end } of parts.toSorted((a, b) => a.start - b.start)) {
    left += text.slice(from, start) + mask;
    from = end;
  }
  return left + text.slice(from);
}
