import type { Path } from '../problems/problem.ts';

/** What a YAML file says, each thing with where it stands in the text: from `start` up to but not including `end`. */
interface Span {
  start: number;
  end: number;
}

export interface Scalar extends Span {
  kind: 'scalar';
  style: 'plain' | 'quoted' | 'block';
  value: string | number | boolean | null;
}

export interface List extends Span {
  kind: 'list';
  /** Whether it stands between brackets. */
  flow: boolean;
  items: readonly YamlNode[];
}

export interface Group extends Span {
  kind: 'group';
  /** Whether it stands between braces. */
  flow: boolean;
  fields: readonly Field[];
  /** The first field of each name. */
  named: ReadonlyMap<string, Field>;
}

export interface Field {
  key: YamlNode;
  /** Null where the key is not a name: a list, a group, nothing, or a word like `true`. */
  name: string | null;
  /** Null where no colon follows the key. */
  value: YamlNode | null;
}

export type YamlNode = Scalar | List | Group;

/** Names that every JavaScript object knows already; nothing is built from them. */
export const prototypeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a file says nothing at all. */
export const isEmpty = (root: YamlNode | null): boolean =>
  root === null || (root.kind === 'scalar' && root.value === null && root.start === root.end);

/** The same as plain data, but for fields whose name is none or a prototype's. */
export function plain(node: YamlNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  const fields = [...node.named].filter(([name]) => !prototypeNames.has(name));
  return Object.fromEntries(fields.map(([name, { value }]) => [name, plain(value)]));
}

/** Where the value at this path begins, or its name where `key`; the nearest that exists where there is none. */
export function startOf(root: YamlNode | null, path: Path, key: boolean): number {
  let node = root;
  let start = root?.start ?? 0;
  for (const [i, part] of path.entries()) {
    const field: Field | undefined = node?.kind === 'group' ? node.named.get(String(part)) : undefined;
    const next: YamlNode | null | undefined =
      node?.kind === 'list' ? node.items[Number(part)] : (field?.value ?? null);
    if (field && (!next || (key && i === path.length - 1))) return field.key.start;
    if (!next) break;
    node = next;
    start = next.start;
  }
  return start;
}

/** Where each quotation and each pair of brackets begins, by its kind and end: the outermost of those alike. */
export function openings(root: YamlNode | null): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const visit = (node: YamlNode): void => {
    const at = `${node.kind} ${node.end}`;
    const isOpened = node.kind === 'scalar' ? node.style === 'quoted' : node.flow;
    if (isOpened && !found.has(at)) found.set(at, node.start);
    if (node.kind === 'list') node.items.forEach(visit);
    if (node.kind !== 'group') return;
    for (const { key, value } of node.fields) {
      visit(key);
      if (value) visit(value);
    }
  };
  if (root) visit(root);
  return found;
}
