import type { Comparison, Logic, Term } from './logic.ts';
import type { Dialect, Token } from './tokens.ts';
import { tokensOf } from './tokens.ts';

/**
 * Reads a condition as XLSForm (XPath), SurveyJS and REDCap write them: they differ in how an answer is named, and
 * each knows some words that the others do not. Null where there is anything else in it. Never throws.
 */
export function parseLogic(text: string, dialect: Dialect): Logic | null {
  const tokens = tokensOf(text, dialect);
  if (!tokens || tokens.length === 0) return null;
  const reading = new Reading(tokens, dialect);
  const logic = reading.either(0);
  return logic && reading.isDone ? logic : null;
}

/** More brackets within each other than anybody writes. */
const deepest = 50;

const comparisons = new Map<string, Comparison>([
  ...(['=', '!=', '<', '<=', '>', '>=', 'contains', 'anyof', 'allof'] as const).map(
    (is) => [is, is] as const,
  ),
  ['==', '='],
  ['<>', '!='],
  ['*=', 'contains'],
  ['contain', 'contains'],
  ['equal', '='],
  ['notequal', '!='],
  ['less', '<'],
  ['lessorequal', '<='],
  ['greater', '>'],
  ['greaterorequal', '>='],
]);

/** Comparisons that hold where another does not. */
const opposites = new Map<string, Comparison>([
  ['notcontains', 'contains'],
  ['notcontain', 'contains'],
]);

/** One walk along the tokens, from the weakest binding to the strongest. Every step gives null where it cannot go on. */
class Reading {
  readonly #tokens: readonly Token[];
  readonly #dialect: Dialect;
  #at = 0;

  constructor(tokens: readonly Token[], dialect: Dialect) {
    this.#tokens = tokens;
    this.#dialect = dialect;
  }

  get isDone(): boolean {
    return this.#at === this.#tokens.length;
  }

  either(depth: number): Logic | null {
    const parts = this.#parts(['or', '||'], () => this.#both(depth));
    return parts && (parts.length === 1 ? (parts[0] ?? null) : { any: parts });
  }

  #both(depth: number): Logic | null {
    const parts = this.#parts(['and', '&&'], () => this.#one(depth));
    return parts && (parts.length === 1 ? (parts[0] ?? null) : { all: parts });
  }

  #parts(between: readonly string[], part: () => Logic | null): Logic[] | null {
    const parts: Logic[] = [];
    do {
      const next = part();
      if (!next) return null;
      parts.push(next);
    } while (this.#takes(...between));
    return parts;
  }

  #one(depth: number): Logic | null {
    if (depth > deepest) return null;
    if (this.#takes('!', 'negate')) {
      const inner = this.#one(depth + 1);
      return inner && { not: inner };
    }
    // `not` takes a whole condition, and no other function does.
    if (this.#takesCall('not')) {
      const inner = this.either(depth + 1);
      return inner && this.#takes(')') ? { not: inner } : null;
    }
    if (!this.#takes('(')) {
      const term = this.#term(depth);
      return term && this.#compared(term, depth);
    }
    const inner = this.either(depth + 1);
    if (!inner || !this.#takes(')')) return null;
    return 'term' in inner ? this.#compared(inner.term, depth) : inner;
  }

  #compared(left: Term, depth: number): Logic | null {
    if (this.#takes('empty')) return { not: { answered: left } };
    if (this.#takes('notempty')) return { answered: left };
    const said = this.#said();
    const is = comparisons.get(said);
    const isNot = opposites.get(said);
    if (!is && !isNot) return called(left);
    this.#at += 1;
    const right = this.#term(depth);
    if (!right) return null;
    return is ? { left, is, right } : isNot ? { not: { left, is: isNot, right } } : null;
  }

  #term(depth: number): Term | null {
    if (depth > deepest) return null;
    const token = this.#tokens[this.#at];
    this.#at += 1;
    if (!token) return null;
    if (token.kind === 'reference') return { reference: token.name, code: token.code };
    if (token.kind === 'value') return { value: token.value };
    if (token.kind === 'word') return this.#word(token.word, depth);
    if (token.sign === '[') return this.#list(']', depth);
    const number = token.sign === '-' ? this.#tokens[this.#at++] : undefined;
    return number?.kind === 'value' && typeof number.value === 'number' ? { value: -number.value } : null;
  }

  #word(word: string, depth: number): Term | null {
    if (this.#takes('(')) {
      const list = this.#list(')', depth);
      return list && { call: word.toLowerCase(), of: list.list };
    }
    if (/^(?:true|false)$/i.test(word)) return { value: word.toLowerCase() === 'true' };
    return this.#dialect.bareWords ? { value: word } : null;
  }

  #list(end: string, depth: number): { list: Term[] } | null {
    const list: Term[] = [];
    if (this.#takes(end)) return { list };
    do {
      const term = this.#term(depth + 1);
      if (!term) return null;
      list.push(term);
    } while (this.#takes(','));
    return this.#takes(end) ? { list } : null;
  }

  #said(ahead = 0): string {
    const token = this.#tokens[this.#at + ahead];
    if (token?.kind === 'word') return token.word.toLowerCase();
    return token?.kind === 'sign' ? token.sign : '';
  }

  #takes(...signs: string[]): boolean {
    const isThere = signs.includes(this.#said());
    if (isThere) this.#at += 1;
    return isThere;
  }

  #takesCall(name: string): boolean {
    const isThere = this.#said() === name && this.#said(1) === '(';
    if (isThere) this.#at += 2;
    return isThere;
  }
}

/** A term that stands alone: some functions are conditions under another name. */
function called(term: Term): Logic {
  if (!('call' in term)) return { term };
  const [left, right, ...more] = term.of;
  if (term.call === 'selected' && left && right && more.length === 0) return { left, is: 'contains', right };
  if ((term.call === 'true' || term.call === 'false') && !left)
    return { term: { value: term.call === 'true' } };
  return { term };
}
