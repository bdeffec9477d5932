import type { Fault } from './fault.ts';
import { fault, shortened } from './fault.ts';
import type { Field, Group, Scalar, YamlNode } from './yaml-tree.ts';
import { prototypeNames } from './yaml-tree.ts';

/** What YAML reads without complaint and otherwise than it was meant. */
export function losses(text: string, root: YamlNode | null): Fault[] {
  return root ? [...lossesIn(text, root, null, false)] : [];
}

/** Fields whose value is read by people. */
const prose: ReadonlySet<string | null> = new Set([
  ...['text', 'say', 'do', 'why', 'thought', 'title', 'who'],
  ...['name', 'premise', 'note', 'stage', 'reflect'],
  ...['ask', 'help', 'low', 'high', 'unit', 'source', 'licence'],
]);

/** Groups whose fields are named by the author: one called `note` is no note. */
const authored: ReadonlySet<string | null> = new Set(['adds', 'sets', 'level']);

function* lossesIn(text: string, node: YamlNode, name: string | null, isProse: boolean): Generator<Fault> {
  if (node.kind === 'scalar') {
    if (!isProse) yield* plus(text, node);
  } else if (node.kind === 'list') {
    for (const item of node.items) yield* lossesIn(text, item, name, isProse);
  } else {
    yield* names(node);
    yield* afterCommas(text, node);
    for (const field of node.fields) {
      yield* lossesIn(text, field.key, null, false);
      if (!field.value) continue;
      const isRead = name === 'options' || (prose.has(field.name) && !authored.has(name));
      if (isRead) yield* remark(text, field.key, field.value);
      yield* lossesIn(text, field.value, field.name, isRead);
    }
  }
}

function* names({ fields, named }: Group): Generator<Fault> {
  for (const field of fields) {
    const { key, name } = field;
    if (name === null) continue;
    if (prototypeNames.has(name)) yield fault('S210', key.start, name);
    else if (named.get(name) !== field) yield fault('S002', key.start, shortened(name));
  }
}

/** Names of fields that are none to YAML: lists, groups, nothing, `true` and `null`. */
export function* misnamed(text: string, node: YamlNode | null): Generator<Fault> {
  const within = node?.kind === 'list' ? node.items : [];
  for (const item of within) yield* misnamed(text, item);
  if (node?.kind !== 'group') return;
  for (const { key, name, value } of node.fields) {
    if (name === null) yield fault('S103', key.start, nameless(text, key), 'the name of a field is text', '');
    yield* misnamed(text, key);
    yield* misnamed(text, value);
  }
}

function nameless(text: string, key: YamlNode): string {
  if (key.kind === 'list') return 'A list';
  if (key.kind === 'group') return 'A group of fields';
  return key.start === key.end ? 'Nothing' : `"${text.slice(key.start, key.end)}"`;
}

/** `{ text: You asked, and waited }` */
function* afterCommas(text: string, { flow, fields }: Group): Generator<Fault> {
  if (!flow) return;
  let before: Field | null = null;
  for (const field of fields) {
    const { key, value } = field;
    if (value === null && before && isText(before.value)) {
      yield fault('S009', key.start, shortened(text.slice(key.start, key.end)));
      before = null;
    } else if (value !== null) before = field;
  }
}

const isText = (value: YamlNode | null) => value?.kind === 'scalar' && typeof value.value === 'string';

const remarkAfterKey = /[ \t]*:[ \t]+(?=#)/y;
const remarkAfterValue = /[ \t]+(?=#)/y;

/** `text: You asked #1`, and `text: #1` */
function* remark(text: string, key: YamlNode, value: YamlNode): Generator<Fault> {
  if (value.kind !== 'scalar' || value.style !== 'plain' || typeof value.value === 'number') return;
  const kept = shortened(String(value.value ?? ''));
  for (const [pattern, from] of [
    [remarkAfterKey, key.end],
    [remarkAfterValue, value.end],
  ] as const) {
    pattern.lastIndex = from;
    if (!pattern.test(text)) continue;
    yield fault('S006', pattern.lastIndex, kept);
    return;
  }
}

/** `+1`, which YAML reads as 1. */
function* plus(text: string, { value, start, end }: Scalar): Generator<Fault> {
  if (typeof value === 'number' && text[start] === '+') yield fault('S008', start, text.slice(start, end));
}
