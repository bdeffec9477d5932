import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/core/written/read-yaml.ts';

const told = (text: string) =>
  readYaml(text, 'refused').problems.map(({ line, column, code, message }) => ({
    at: `${line}:${column}`,
    code,
    message,
  }));

const proseFields = [
  ...['text', 'say', 'do', 'why', 'thought', 'title', 'who', 'name', 'premise', 'note', 'stage', 'reflect'],
  ...['ask', 'help', 'low', 'high', 'unit', 'source', 'licence'],
];

describe('what YAML loses without a word is told', () => {
  test.each(proseFields)('a remark that cuts "%s" short', (field) => {
    const column = field.length + 15;
    const message = expect.stringContaining('keeps only "You asked."');
    expect(told(`${field}: You asked. # and`)).toEqual([{ at: `1:${column - 1}`, code: 'S006', message }]);
  });

  test.each([
    ['in a list', '- id: a\n  text: You #1', '2:13', 'S006', 'only "You"'],
    ['between braces', 'a: { text: You #1\n }', '1:16', 'S006', 'only "You"'],
    ['on the last of several lines', 'text: You\n  asked #1', '2:9', 'S006', 'only "You asked"'],
    ['behind a tab', 'text: You\t#1', '1:11', 'S006', 'only "You"'],
    ['in an option', 'options:\n  first: You #1', '2:14', 'S006', 'only "You"'],
    ['from the start', 'text: #1 of all\nid: a', '1:7', 'S006', 'keeps nothing'],
    ['from the start, with text below', 'text: #1 of\n  all', '1:7', 'S006', 'only "all"'],
    ['long', `text: ${'x'.repeat(50)} #1`, '1:58', 'S006', `only "${'x'.repeat(40)}…"`],
    ['a plus in a map', 'rates: { expertise: +1 }', '1:21', 'S008', '"+1"'],
    ['a plus in a list', 'a: [1, +2]', '1:8', 'S008', '"+2"'],
    ['a plus alone', 'a: +0.5', '1:4', 'S008', '"+0.5"'],
    ['a plus as a name', '+1: a', '1:1', 'S008', '"+1"'],
    ['text cut at a comma', 'a: { text: You asked, and waited }', '1:23', 'S009', '"and waited" became'],
    ['text cut at two commas', 'a: { text: You asked, and, id: b }', '1:23', 'S009', '"and" became'],
    ['text in quotes, then a comma', 'a: { text: "You", she said }', '1:19', 'S009', '"she said" became'],
    ['a name twice', 'a: 1\nb: 2\na: 3', '3:1', 'S002', '"a" is there twice'],
    ['a name twice, once in quotes', 'a: 1\n"a": 3', '2:1', 'S002', '"a" is there twice'],
    ['a name twice between braces', 'a: { b: 1, b: 2 }', '1:12', 'S002', '"b" is there twice'],
    ['a name twice in a list', '- a: 1\n  a: 2', '2:3', 'S002', '"a" is there twice'],
    ['the name __proto__', '__proto__: 1', '1:1', 'S210', '__proto__'],
    ['the name constructor', 'steps: { constructor: 1 }', '1:10', 'S210', 'constructor'],
    ['the name prototype', '- prototype: 1', '1:3', 'S210', 'prototype'],
    ['a list as a name', '[a, b]: 1', '1:1', 'S103', 'A list'],
    ['a map as a name', '? { a: 1 }\n: 2', '1:3', 'S103', 'A group of fields'],
    ['no name', ': 1', '1:1', 'S103', 'Nothing'],
    ['null as a name', 'a:\n  null: 1', '2:3', 'S103', '"null"'],
    ['true as a name', 'a: [{ true: 1 }]', '1:7', 'S103', '"true"'],
  ])('%s', (_, text, at, code, says) => {
    expect(told(text)).toEqual([{ at, code, message: expect.stringContaining(says) }]);
  });

  test.each([
    ['a remark behind an id', 'scenario: toy # the smallest'],
    ['a remark behind a number', 'weight: 0.5 # half'],
    ['a remark behind quotes', 'text: "You asked." # all of it'],
    ['a remark behind >-', 'text: >- # all of it\n  You asked.'],
    ['a remark on its own line', 'text:\n  # all of it\n  You asked.'],
    ['a remark behind braces', 'a: { text: You asked. } # all of it'],
    ['# within a word', 'text: You asked C#m and F#'],
    ['# in quotes', 'text: "You #1"'],
    ['# below |', 'text: |\n  You #1'],
    ['a variable called note', 'adds:\n  note: 1 # more'],
    ['a level called early', 'level:\n  stage: early # not late'],
    ['a plus in quotes', "dial: '+1'"],
    ['a plus in text', 'text: one + 1'],
    ['a text that is a number with a plus, which the shape tells', 'text: +1'],
    ['a minus', 'a: -1'],
    ['a comma outside braces', 'text: You asked, and waited'],
    ['a comma in quotes', 'a: { text: "You asked, and waited" }'],
    ['an empty field between braces', 'a: { text: , id: b }'],
    ['the same name in two groups', 'a: { b: 1 }\nc: { b: 1 }'],
    ['colons in quotes', 'text: "Note: this"'],
    ['a colon within a word', 'text: at 10:30'],
    ['stars in quotes', 'text: "*coughs*"'],
    ['an exclamation mark at the end', 'text: Yes!'],
    ['a hyphen in text', 'text: well - yes'],
  ])('but not %s', (_, text) => {
    expect(told(text)).toEqual([]);
  });
});
