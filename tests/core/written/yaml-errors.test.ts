import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/core/written/read-yaml.ts';

/** The problems of a text: where, which, and what it says in its middle. */
const told = (text: string) =>
  readYaml(text, 'refused').problems.map(({ line, column, code, message }) => ({
    at: `${line}:${column}`,
    code,
    message,
  }));

describe('what the parser refuses is said in plain words', () => {
  test.each([
    ['text that goes on after its quotes', 'text: "You" said', '1:13', 'S011', 'after its closing quote'],
    ['text that goes on with a comma', "text: 'You', she said", '1:12', 'S011', 'after its closing quote'],
    ['an apostrophe between single quotes', "text: 'I don't'", '1:14', 'S011', 'after its closing quote'],
    ['quotes, then a colon', 'text: "You": she said', '1:7', 'S011', 'after its closing quote'],
    ['text after quotes between braces', 'a: { text: "You" said }', '1:18', 'S011', 'after its closing'],
    ['a second colon', 'text: Note: this', '1:7', 'S007', '"Note:" for the name'],
    ['a second colon in a list', '- id: a\n  text: Note that: this', '2:9', 'S007', '"Note that:"'],
    ['a second colon between braces', 'a: { text: Note: this }', '1:12', 'S007', '"Note:"'],
    ['a second colon at the end', 'text: She says:', '1:7', 'S007', '"She says:"'],
    ['an at sign', 'text: @home', '1:7', 'S010', 'takes @ at'],
    ['a backtick', 'text: `home`', '1:7', 'S010', 'takes ` at'],
    ['a percent sign', 'text: %home', '1:7', 'S010', 'takes % at'],
    ['a percent sign at the start of a line', '%home\n---\ntext: a', '1:1', 'S010', 'takes % at'],
    ['a comma', 'text: , home', '1:7', 'S010', 'takes , at'],
    ['text behind >', 'text: > home', '1:7', 'S010', 'takes > at'],
    ['a lone colon behind >', 'text: > :\n', '1:7', 'S010', 'takes > at'],
    ['a lone dash behind |-', 'id: a\ntext: |- -\nto: b', '2:7', 'S010', 'takes | at'],
    ['text right behind >', 'text: >home', '1:7', 'S010', 'takes > at'],
    ['text behind |', 'text: | home', '1:7', 'S010', 'takes | at'],
    ['a bracket', 'text: [sighs] Home.', '1:7', 'S010', 'takes [ at'],
    ['a brace', 'text: {sighs} Home.', '1:7', 'S010', 'takes { at'],
    ['a closing bracket', 'text: ] home', '1:7', 'S010', 'takes ] at'],
    ['a dash', 'text: - home', '1:7', 'S010', 'takes - at'],
    ['a question mark', 'text: ? home', '1:7', 'S010', 'takes ? at'],
    ['a colon', 'text: : home', '1:7', 'S010', 'takes : at'],
    ['an alias', 'text: *home', '1:7', 'S010', 'takes * at'],
    ['emphasis as elsewhere', 'text: **Home** again', '1:7', 'S010', 'takes * at'],
    ['an anchor', 'text: &home a', '1:7', 'S010', 'takes & at'],
    ['a tag', 'text: !home a', '1:7', 'S010', 'takes ! at'],
    ['a binary tag', 'text: !!binary aGk=', '1:7', 'S010', 'takes ! at'],
    ['a merge', 'a: { <<: *b }', '1:10', 'S010', 'takes * at'],
    ['a tab before a field', 'a:\n\tb: 1', '2:1', 'S005', 'tab'],
    ['a tab behind spaces', 'a:\n  b: 1\n  \tc: 1', '3:3', 'S005', 'tab'],
    ['a tab before text', 'text: a\n\tb', '2:1', 'S005', 'tab'],
    ['a tab between brackets', 'a: [1,\n\t2]', '2:1', 'S005', 'tab'],
    ['a tab below >-', 'a: >-\n\tb', '2:1', 'S005', 'tab'],
    ['an open single quote', "a: 1\ntext: 'home\nb: 2", '2:7', 'S001', 'mark opens here'],
    ['an open double quote', 'text: "home\nb: 2', '1:7', 'S001', 'mark opens here'],
    ['an open bracket', 'a: [1, 2\nb: 2', '1:4', 'S001', '"[" is never closed'],
    ['an open brace', 'a: { b: 1\nc: 2', '1:4', 'S001', '"{" is never closed'],
    ['an unknown escape', 'text: "a \\q b"', '1:10', 'S001', 'backslash'],
    ['a missing colon', 'a: 1\nhome\nb: 2', '2:1', 'S001', '"home" has no ": "'],
    ['a missing space behind a colon', 'a: 1\ntext:Home\nb: 2', '2:1', 'S001', 'space is missing after'],
    ['a missing space before #', "a: 'x'# home", '1:7', 'S001', 'space is missing before'],
    ['a missing comma', 'a: { b: "1" c: 2 }', '1:13', 'S011', 'closing quote'],
    ['a line too far to the left', 'a:\n  b: 1\n c: 2', '3:1', 'S001', 'indented neither'],
    ['a line too far to the right', 'a: 1\n  b: 2', '1:4', 'S001', 'line below is indented'],
    ['a list without its dash', '- a: 1\n b: 2', '2:1', 'S001', 'has no "- "'],
    ['two documents', 'a: 1\n---\nb: 2', '2:1', 'S001', 'second part'],
    ['a very long name', `${'x'.repeat(1100)}: 1`, '1:1', 'S001', '1024 letters'],
  ])('%s', (_, text, at, code, says) => {
    expect(told(text)).toEqual([{ at, code, message: expect.stringContaining(says) }]);
  });

  test('all that is wrong in one file, each line once', () => {
    const text = 'a: "b" c: d\ntext: Note: this: too\nb: @c\nsay: \'never closed\nd: 1\n';
    expect(told(text).map(({ at, code }) => `${at} ${code}`)).toEqual([
      '1:4 S011',
      '2:7 S007',
      '3:4 S010',
      '4:6 S001',
    ]);
  });

  test('what a tab puts in the wrong place is not told beside the tab', () => {
    expect(told('a:\n  b:\n\tc: 1\n\td: 2\n  e: 1\n').map(({ code }) => code)).toEqual(['S005', 'S005']);
  });
});
