import type { Result } from '../../result.ts';
import { fail, succeed } from '../../result.ts';
import { readableId } from './readable-id.ts';
import type { YamlFile } from '../../written/read-yaml.ts';
import { readYaml } from '../../written/read-yaml.ts';
import type { Group, YamlNode } from '../../written/yaml-tree.ts';

export interface WithIds {
  text: string;
  /** The ids that were added, in the order of the file. */
  added: readonly string[];
}

/** Text that comes to stand before what has `at` characters before it. */
interface Insertion {
  at: number;
  text: string;
}

/**
 * Gives every line and choice without one an id, and leaves every other character of the file as it is. What YAML
 * cannot read as it was meant is the fault: nothing is added then. Other faults of the scenario do not matter.
 */
export function addIds(file: string): Result<WithIds, YamlFile['problems']> {
  const { root, problems } = readYaml(file, 'refused');
  if (problems.length > 0) return fail(problems);
  const taken = new Set(root ? textsIn(root) : []);
  const before = file.startsWith('\uFEFF') ? 1 : 0;
  const added: string[] = [];
  const insertions: Insertion[] = [];
  for (const { group, place, kind } of nameless(root)) {
    const id = readableId(place, said(group), kind, taken);
    taken.add(id);
    added.push(id);
    insertions.push(...insertionsOf(id, group, file, before));
  }
  return succeed({ text: inserted(file, insertions), added });
}

interface Nameless {
  group: Group;
  /** The id of the step or ending it stands in. */
  place: string;
  kind: 'line' | 'choice';
}

/** Lines and choices without `id`, in the order of the file. */
function nameless(root: YamlNode | null): Nameless[] {
  const places = ['steps', 'endings'].flatMap((part) => fieldsOf(valueAt(root, part)));
  const found = places.flatMap(({ name, value }) =>
    (['line', 'choice'] as const).flatMap((kind) => {
      const list = valueAt(value, `${kind}s`);
      const items = list?.kind === 'list' ? list.items : [];
      return items.flatMap((group) =>
        group.kind === 'group' && !group.named.has('id') && name !== null
          ? [{ group, place: name, kind }]
          : [],
      );
    }),
  );
  return found.sort((a, b) => a.group.start - b.group.start);
}

const fieldsOf = (node: YamlNode | null) => (node?.kind === 'group' ? node.fields : []);

const valueAt = (node: YamlNode | null, name: string): YamlNode | null =>
  node?.kind === 'group' ? (node.named.get(name)?.value ?? null) : null;

/** What the line or the choice says, as far as it does. */
function said(group: Group): string {
  const texts = ['text', 'say', 'do'].map((name) => valueAt(group, name));
  const text = texts.find((node) => node?.kind === 'scalar');
  return text?.kind === 'scalar' ? String(text.value ?? '') : '';
}

/** Every name and every text in the file, so that no new id means what the author meant otherwise. */
function* textsIn(node: YamlNode): Generator<string> {
  if (node.kind === 'scalar') yield String(node.value);
  else if (node.kind === 'list') for (const item of node.items) yield* textsIn(item);
  else
    for (const { key, value } of node.fields) {
      yield* textsIn(key);
      if (value) yield* textsIn(value);
    }
}

function insertionsOf(id: string, group: Group, file: string, before: number): Insertion[] {
  const start = group.start + before;
  if (!group.flow) return [ownLine(id, firstField(group, file, before), file)];
  if (file[start] === '{') {
    const spaced = /\s/.test(file.charAt(start + 1));
    return [{ at: start + 1, text: spaced ? ` id: ${id},` : `id: ${id}, ` }];
  }
  // `lines: [text: Ana waits.]`
  return [
    { at: start, text: `{ id: ${id}, ` },
    { at: group.end + before, text: ' }' },
  ];
}

/** Where the first field of a group in block style begins: remarks may come before it, a question mark is part of it. */
function firstField({ start, fields: [first] }: Group, file: string, before: number): number {
  return (file[start + before] === '?' ? start : (first?.key.start ?? start)) + before;
}

/** A line of the same indentation before what stands there, ended like the line above. */
function ownLine(id: string, at: number, file: string): Insertion {
  const [end = '\n', indent = ''] = /(\r\n|[\r\n])([^\r\n]*)$/.exec(file.slice(0, at))?.slice(1) ?? [];
  return { at, text: `id: ${id}${end}${' '.repeat(indent.length)}` };
}

function inserted(file: string, insertions: readonly Insertion[]): string {
  let [text, from] = ['', 0];
  for (const { at, text: piece } of insertions) {
    text += file.slice(from, at) + piece;
    from = at;
  }
  return text + file.slice(from);
}
