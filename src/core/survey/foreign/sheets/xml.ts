/** A piece of an XML text, in order. Names are without the prefix of their namespace. */
export type XmlPiece =
  | { open: string; attributes: ReadonlyMap<string, string> }
  | { close: string }
  | { text: string }
  /** What ends the reading: it declares things of its own, or it is not well formed, or too deep. */
  | { fault: 'declares' | 'broken' | 'deep' };

/** Far more than a workbook has. */
const deepest = 60;

const opening = /<([A-Za-z_][\w.:-]*)((?:\s+[A-Za-z_][\w.:-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const closing = /<\/([A-Za-z_][\w.:-]*)\s*>/y;
const attribute = /([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Reads along the text once; nothing that it declares is followed, so that it cannot grow. */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  const within: string[] = [];
  for (let at = 0; at < text.length;) {
    if (text.charAt(at) !== '<') {
      const end = text.indexOf('<', at);
      const words = text.slice(at, end < 0 ? text.length : end);
      if (within.length > 0) yield { text: unescaped(words) };
      at += words.length;
      continue;
    }
    const skipped = endOfAside(text, at);
    if (typeof skipped === 'object') return yield skipped;
    if (skipped > at) {
      if (text.startsWith('<![CDATA[', at)) yield { text: text.slice(at + 9, skipped - 3) };
      at = skipped;
      continue;
    }
    const next = tagAt(text, at, within);
    if (next.end === null) return yield { fault: 'broken' };
    if (within.length > deepest) return yield { fault: 'deep' };
    yield* next.pieces;
    at = next.end;
  }
  if (within.length > 0) yield { fault: 'broken' };
}

/** Where a remark, an instruction or a quotation ends that begins here; `at` where there is none. */
function endOfAside(text: string, at: number): number | { fault: 'declares' | 'broken' } {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(end, at + start.length);
    return found < 0 ? { fault: 'broken' } : found + end.length;
  }
  return text.startsWith('<!', at) ? { fault: 'declares' } : at;
}

function tagAt(text: string, at: number, within: string[]): { pieces: XmlPiece[]; end: number | null } {
  closing.lastIndex = at;
  const closed = closing.exec(text);
  if (closed) {
    const name = local(closed[1]);
    const isFitting = within.pop() === name;
    return { pieces: [{ close: name }], end: isFitting ? closing.lastIndex : null };
  }
  opening.lastIndex = at;
  const [, tag, given = '', isEmpty] = opening.exec(text) ?? [];
  if (tag === undefined) return { pieces: [], end: null };
  const open = local(tag);
  const attributes = new Map(
    [...given.matchAll(attribute)].map(([, name, a, b]) => [local(name), unescaped(a ?? b ?? '')] as const),
  );
  if (!isEmpty) within.push(open);
  const pieces: XmlPiece[] = isEmpty ? [{ open, attributes }, { close: open }] : [{ open, attributes }];
  return { pieces, end: opening.lastIndex };
}

const local = (name = ''): string => name.slice(name.indexOf(':') + 1);

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, letterOf);

function letterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities.get(name) ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
