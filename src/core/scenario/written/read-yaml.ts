import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { problems } from '../problems/catalogue.ts';
import type { Finding, Path, Place } from '../problems/problem.ts';

/** A YAML file as plain data, with where each value stands. */
export interface YamlFile {
  value: unknown;
  /** Where the value at this path begins; the nearest that exists where there is none. */
  placeOf(path: Path, key?: boolean): Place;
  /** What kept the file from being read. `value` is then null. */
  problems: (Pick<Finding, 'code' | 'message' | 'witness'> & Place)[];
}

const mostCharacters = 500_000;
const deepest = 60;

export function readYaml(text: string): YamlFile {
  const start: Place = { line: 1, column: 1 };
  if (text.length > mostCharacters || deeperThan(text, deepest)) {
    const most = `${mostCharacters / 1000} kB, ${deepest} levels`;
    return {
      value: null,
      placeOf: () => start,
      problems: [{ code: 'S003', message: problems.S003(most), witness: null, ...start }],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const found = document.errors.map((error): YamlFile['problems'][number] => {
    const duplicate = error.code === 'DUPLICATE_KEY';
    const message = duplicate
      ? problems.S002(/^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim() ?? '')
      : problems.S001(error.message);
    return { code: duplicate ? 'S002' : 'S001', message, witness: null, ...at(error.pos[0]) };
  });
  return {
    value: found.length === 0 ? plain(document) : null,
    placeOf: (path, key = false) => at(offsetOf(document, path, key)),
    problems: found,
  };
}

function plain(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return null;
  }
}

/** Whether brackets or indentation nest beyond what the parser can follow without running out of stack. */
function deeperThan(text: string, most: number): boolean {
  let brackets = 0;
  for (const character of text) {
    if (character === '[' || character === '{') brackets++;
    else if (character === ']' || character === '}') brackets--;
    if (brackets > most) return true;
  }
  return new RegExp(`^(?: {${most * 4}}|(?:- ){${most}})`, 'm').test(text);
}

function offsetOf(document: Document, path: Path, key: boolean): number {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length);
    const node = key && length === path.length ? keyNode(document, part) : document.getIn(part, true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

function keyNode(document: Document, path: Path): Node | null {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  if (!isMap(parent)) return null;
  const name = path[path.length - 1];
  const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name);
  return pair && isNode(pair.key) ? pair.key : null;
}
