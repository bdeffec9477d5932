import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes whose text is read or heard by a person. */
const read = new Set(['aria-label', 'title', 'alt', 'placeholder', 'label', 'aria-description']);
const isWord = (text: string) => /\p{L}{2}/u.test(text);
/** Texts in code that begin like a sentence and go on after a space; names of keys, classes and events do not. */
const isSentence = (text: string) => /^\p{Lu}.*\p{L} \p{L}/su.test(text);

interface Node {
  type?: string;
  name?: string;
  data?: string;
  start?: number;
  value?: unknown;
  callee?: Node;
}

function* inTemplate(node: unknown, parent?: Node): Generator<string> {
  if (Array.isArray(node)) {
    for (const one of node) yield* inTemplate(one, parent);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  const here = node as Node;
  if (
    here.type === 'Text' &&
    isWord(here.data ?? '') &&
    (parent?.type !== 'Attribute' || read.has(parent.name ?? ''))
  )
    yield here.data ?? '';
  if (here.type === 'Literal' && typeof here.value === 'string' && isSentence(here.value)) yield here.value;
  const next = here.type === undefined || here.type === 'ExpressionTag' ? parent : here;
  for (const [name, child] of Object.entries(here)) if (name !== 'metadata') yield* inTemplate(child, next);
}

function* inCode(node: ts.Node): Generator<string> {
  // What is thrown is for developers; people read sentences that were written for them.
  if (ts.isNewExpression(node) && node.expression.getText().endsWith('Error')) return;
  if (ts.isStringLiteralLike(node) && isSentence(node.text)) yield node.text;
  const children: ts.Node[] = [];
  node.forEachChild((child) => void children.push(child));
  for (const child of children) yield* inCode(child);
}

function sentencesIn(file: string, text: string): string[] {
  if (!file.endsWith('.svelte'))
    return [...inCode(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))];
  const { fragment, instance } = parse(text, { modern: true });
  return [...inTemplate(fragment), ...inTemplate(instance?.content)];
}

const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/ui/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.(svelte|ts)$/.test(name) && !name.startsWith('src/ui/words/'));

test.each(files)('%s takes its sentences from the words', (file) => {
  expect(sentencesIn(file, readFileSync(file, 'utf8'))).toEqual([]);
});

test('a sentence outside the words is found', () => {
  expect(sentencesIn('a.svelte', '<p class="some thing">Hello</p>')).toEqual(['Hello']);
  expect(sentencesIn('a.svelte', '<p aria-label="Hello" class="x">{a}</p>')).toEqual(['Hello']);
  expect(sentencesIn('a.svelte', "<p>{a ? 'You did it' : b}</p>")).toEqual(['You did it']);
  expect(sentencesIn('a.ts', "say('You did it'); throw new Error('No such thing');")).toEqual(['You did it']);
});
