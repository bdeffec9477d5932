import type { Alias, CST, Node } from 'yaml';
import { Composer, CST as tokenNames, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Finding, Path, Place } from '../problems/problem.ts';
import { encodingFaults, isUtf16 } from './encoding.ts';
import type { Fault } from './fault.ts';
import { fault } from './fault.ts';
import { Lines } from './lines.ts';
import { losses, misnamed } from './losses.ts';
import type { YamlError } from './yaml-errors.ts';
import { explained } from './yaml-errors.ts';
import type { Field, Group, YamlNode } from './yaml-tree.ts';
import { isEmpty, plain, startOf } from './yaml-tree.ts';

/** A YAML file as plain data, with where each value stands. */
export interface YamlFile {
  /** Null where the file could not be read to its end; else what was read of it, with problems or without. */
  value: unknown;
  /** The same with what was written where, by offsets into the text behind a byte order mark. */
  root: YamlNode | null;
  /** Where the value at this path begins; the nearest that exists where there is none. */
  placeOf: (path: Path, key?: boolean) => Place;
  /** Whatever kept the file from being read as it was meant, in the order of the file. */
  problems: (Pick<Finding, 'code' | 'message' | 'witness'> & Place)[];
}

/** Seven times a long scenario, and read in less than a second whatever it says. */
const mostCharacters = 200_000;
const mostLexemes = 50_000;
/** Far more than a scenario needs, and far less than a parser that calls itself can bear. */
const deepest = 60;
const most = `200 kB, 50,000 words and signs, ${deepest} levels`;

const nothingInIt = fault('S001', 0, 'there is nothing in it.');

/** Whether an anchor (`&tree`) may be used again (`*tree`): drawings do so, scenarios never. */
type Reuse = 'followed' | 'refused';

/** Never throws, whatever the text. */
export function readYaml(file: string, reuse: Reuse = 'followed'): YamlFile {
  if (file.length > mostCharacters) return answer(new Lines(''), null, [fault('S003', 0, most)]);
  // A mark that only says "UTF-8" is no part of the text, and a CR alone once ended lines.
  const text = file.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const lines = new Lines(text);
  const lost = encodingFaults(text);
  if (isUtf16(text)) return answer(lines, null, lost);
  const { tokens, signs, tooMuchAt } = tokensOf(text, reuse === 'followed' ? /^[!%]/ : /^[&!%]/);
  if (tooMuchAt !== null) return answer(lines, null, [...lost, fault('S003', tooMuchAt, most)]);
  const tree = new Tree(reuse);
  const { root, errors } = composed(tokens, text.length, tree);
  const found = [...lost, ...signs, ...tree.faults, ...losses(text, root)];
  if (errors.length > 0) {
    return answer(lines, null, [...found, ...explained({ text, lines, root, errors }, found)]);
  }
  return answer(lines, root, [...found, ...(isEmpty(root) ? [nothingInIt] : misnamed(text, root))]);
}

function answer(lines: Lines, root: YamlNode | null, faults: readonly Fault[]): YamlFile {
  // What is used again is wrong once.
  const once = new Map(faults.map((found) => [`${found.code} ${found.offset}`, found]));
  return {
    value: plain(root),
    root,
    placeOf: (path, key = false) => lines.placeOf(startOf(root, path, key)),
    problems: [...once.values()]
      .sort((a, b) => a.offset - b.offset)
      .map(({ code, message, offset }) => ({ code, message, witness: null, ...lines.placeOf(offset) })),
  };
}

interface Tokens {
  tokens: CST.Token[];
  /** What begins with a sign that is refused. */
  signs: Fault[];
  /** Where it became too large or too deep, so that the rest was not looked at; null where it never did. */
  tooMuchAt: number | null;
}

function tokensOf(text: string, refused: RegExp): Tokens {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  const signs: Fault[] = [];
  let isText = false;
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const at = parser.offset;
    if (!isText && refused.test(lexeme)) signs.push(fault('S010', at, lexeme.charAt(0)));
    isText = !isText && lexeme === tokenNames.SCALAR;
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Each backslash between double quotes is a sign, and one that the parser may stumble over.
    lexemes += lexeme.startsWith('"') ? lexeme.split('\\').length : 1;
    const isTooMuch = parser.stack.length > deepest || lexemes > mostLexemes;
    if (isTooMuch) return { tokens, signs, tooMuchAt: at };
  }
  tokens.push(...parser.end());
  return { tokens: tokens.filter(({ type }) => type !== 'directive'), signs, tooMuchAt: null };
}

function composed(tokens: readonly CST.Token[], length: number, tree: Tree) {
  // Names that stand twice are found in the tree: the parser compares each with each.
  const composer = new Composer({ uniqueKeys: false, resolveKnownTags: false, version: '1.2' });
  const documents = tokens.flatMap((token) => [...composer.next(token)]);
  documents.push(...composer.end(true, length));
  const [document, second] = documents;
  const errors = (document?.errors ?? []).map(({ code, message, pos: [offset] }): YamlError => ({
    code,
    message,
    offset,
  }));
  if (second) errors.push({ code: 'MULTIPLE_DOCS', message: '', offset: second.range[0] });
  return { root: document?.contents ? tree.of(document.contents) : null, errors };
}

/** Makes our own tree of the parser's. */
class Tree {
  readonly faults: Fault[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  readonly #sizes = new Map<YamlNode, number>();
  readonly #reuse: Reuse;
  #size = 0;

  constructor(reuse: Reuse) {
    this.#reuse = reuse;
  }

  of(node: Node): YamlNode {
    if (isAlias(node)) return this.#again(node);
    const before = this.#size++;
    const made = this.#made(node);
    if (node.anchor !== undefined && this.#reuse === 'followed') {
      this.#anchors.set(node.anchor, made);
      this.#sizes.set(made, this.#size - before);
    }
    return made;
  }

  /** What was used again without end would be larger than any file. */
  #again({ source, range }: Alias): YamlNode {
    const [start, end] = range ?? [0, 0];
    const known = this.#anchors.get(source);
    this.#size += (known && this.#sizes.get(known)) ?? 0;
    if (known && this.#size <= mostLexemes) return known;
    this.faults.push(known ? fault('S003', start, most) : fault('S010', start, '*'));
    return { kind: 'scalar', start, end, style: 'plain', value: `*${source}` };
  }

  #made(node: Exclude<Node, Alias>): YamlNode {
    const [start, end] = node.range ?? [0, 0];
    if (isMap(node)) return this.#group(node.items, node.flow ?? false, start, end);
    if (isSeq(node)) {
      const items = node.items.map((item) => (isNode(item) ? this.of(item) : nothing(end)));
      return { kind: 'list', flow: node.flow ?? false, start, end, items };
    }
    if (!isScalar(node)) return nothing(start);
    const { type, value } = node;
    const style = type?.startsWith('QUOTE') ? 'quoted' : type?.startsWith('BLOCK') ? 'block' : 'plain';
    return { kind: 'scalar', start, end, style, value: isPlain(value) ? value : null };
  }

  #group(
    items: readonly { key: unknown; value: unknown }[],
    flow: boolean,
    start: number,
    end: number,
  ): Group {
    const named = new Map<string, Field>();
    const fields = items.map(({ key, value }): Field => {
      const node = isNode(key) ? this.of(key) : nothing(start);
      const written = node.kind === 'scalar' ? node.value : null;
      const name = typeof written === 'string' || typeof written === 'number' ? String(written) : null;
      const field = { key: node, name, value: isNode(value) ? this.of(value) : null };
      if (name !== null && !named.has(name)) named.set(name, field);
      return field;
    });
    return { kind: 'group', start, end, flow, fields, named };
  }
}

const nothing = (at: number): YamlNode => ({
  kind: 'scalar',
  start: at,
  end: at,
  style: 'plain',
  value: null,
});

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
