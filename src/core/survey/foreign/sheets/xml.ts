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
    const { pieces, end } = pieceAt(text, at, within);
    yield* pieces;
    if (end === null) return;
    at = end;
  }
  if (within.length > 0) yield { fault: 'broken' };
}

/** What begins at a place, and where it ends; null where the reading ends with it. */
interface Found {
  pieces: XmlPiece[];
  end: number | null;
}

const faulty = (fault: 'declares' | 'broken' | 'deep'): Found => ({ pieces: [{ fault }], end: null });

function pieceAt(text: string, at: number, within: string[]): Found {
  if (text.charAt(at) === '<') return asideAt(text, at) ?? tagAt(text, at, within);
  const next = text.indexOf('<', at);
  const end = next < 0 ? text.length : next;
  const words = text.slice(at, end);
  if (within.length > 0) return { pieces: [{ text: unescaped(words) }], end };
  return words.trim() === '' ? { pieces: [], end } : faulty('broken');
}

/** A remark, an instruction or a quotation; null where something else begins. */
function asideAt(text: string, at: number): Found | null {
  for (const [start, stop] of [
    ['<!--', '-->'],
    ['<![CDATA[', ']]>'],
    ['<?', '?>'],
  ] as const) {
    if (!text.startsWith(start, at)) continue;
    const found = text.indexOf(stop, at + start.length);
    if (found < 0) return faulty('broken');
    const quoted = text.slice(at + start.length, found);
    return { pieces: start === '<![CDATA[' ? [{ text: quoted }] : [], end: found + stop.length };
  }
  return text.startsWith('<!', at) ? faulty('declares') : null;
}

function tagAt(text: string, at: number, within: string[]): Found {
  closing.lastIndex = at;
  const closed = closing.exec(text);
  if (closed) {
    const close = local(closed[1]);
    return within.pop() === close ? { pieces: [{ close }], end: closing.lastIndex } : faulty('broken');
  }
  opening.lastIndex = at;
  const [, tag, given = '', isEmpty] = opening.exec(text) ?? [];
  if (tag === undefined) return faulty('broken');
  if (within.length >= deepest) return faulty('deep');
  const open = local(tag);
  const attributes = new Map(
    [...given.matchAll(attribute)].map(([, name, a, b]) => [local(name), unescaped(a ?? b ?? '')] as const),
  );
  if (!isEmpty) within.push(open);
  return {
    pieces: isEmpty ? [{ open, attributes }, { close: open }] : [{ open, attributes }],
    end: opening.lastIndex,
  };
}

const local = (name = ''): string => name.slice(name.indexOf(':') + 1);

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, letterOf);

function letterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities.get(name) ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
