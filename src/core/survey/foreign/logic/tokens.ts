/** How one program writes conditions. */
export interface Dialect {
  /** An answer that is asked for, sticky: its name is the first group that there is, and `code` one of its boxes. */
  reference: RegExp;
  /** Whether a word without quotes is a value. */
  bareWords: boolean;
}

export type Token =
  | { kind: 'reference'; name: string; code: string | null }
  | { kind: 'value'; value: string | number }
  | { kind: 'word'; word: string }
  | { kind: 'sign'; sign: string };

const space = /\s+/y;
const quoted = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/y;
const number = /\d+(?:\.\d+)?|\.\d+/y;
const word = /[A-Za-z_][\w:-]*/y;
const sign = /<=|>=|<>|!=|==|&&|\|\||\*=|[=<>!()[\],-]/y;

/** Longer conditions are not looked at: nobody writes them by hand. */
const longest = 4000;

/** The words and signs of a condition; null where there is something else in it. */
export function tokensOf(text: string, { reference }: Dialect): Token[] | null {
  if (text.length > longest) return null;
  const tokens: Token[] = [];
  for (let at = matchedAt(space, text, 0)?.end ?? 0; at < text.length;) {
    const next = tokenAt(text, at, reference);
    if (!next) return null;
    tokens.push(next.token);
    at = matchedAt(space, text, next.end)?.end ?? next.end;
  }
  return tokens;
}

function tokenAt(text: string, at: number, reference: RegExp): { token: Token; end: number } | null {
  const referred = matchedAt(reference, text, at);
  if (referred) {
    const name = referred.groups.find((group) => group !== undefined) ?? '';
    return { token: { kind: 'reference', name: name.trim(), code: referred.code }, end: referred.end };
  }
  const text_ = matchedAt(quoted, text, at);
  if (text_) {
    const value = (text_.groups[0] ?? text_.groups[1] ?? '').replace(/\\(.)/g, '$1');
    return { token: { kind: 'value', value }, end: text_.end };
  }
  const digits = matchedAt(number, text, at);
  if (digits) return { token: { kind: 'value', value: Number(digits.all) }, end: digits.end };
  const letters = matchedAt(word, text, at);
  if (letters) return { token: { kind: 'word', word: letters.all }, end: letters.end };
  const mark = matchedAt(sign, text, at);
  return mark && { token: { kind: 'sign', sign: mark.all }, end: mark.end };
}

interface Matched {
  all: string;
  groups: (string | undefined)[];
  code: string | null;
  end: number;
}

function matchedAt(pattern: RegExp, text: string, at: number): Matched | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const [all, ...groups] = match;
  return { all, groups, code: match.groups?.['code'] ?? null, end: pattern.lastIndex };
}
