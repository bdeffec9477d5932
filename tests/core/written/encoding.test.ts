import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/core/written/read-yaml.ts';

const told = (text: string) =>
  readYaml(text, 'refused').problems.map(({ line, column, code, message }) => ({
    at: `${line}:${column}`,
    code,
    message,
  }));

/** As a file of these bytes is read. */
const asUtf8 = (bytes: Buffer) => bytes.toString('utf8');
const text = 'title: Zoë\nname: Zoë and René\n';

describe('a file that is not UTF-8 is told from one that is', () => {
  test.each([
    ['UTF-8', asUtf8(Buffer.from(text))],
    ['UTF-8 with a mark', asUtf8(Buffer.from(`\uFEFF${text}`))],
    ['emoji', 'text: 🙂\n'],
    ['half an emoji', 'text: a \uD83D b\n'],
    ['a line end of Windows', 'a: b\r\nc: d\r\n'],
    ['a tab in a text', 'text: a\tb\n'],
  ])('%s is read', (_, read) => {
    expect(told(read)).toEqual([]);
  });

  test.each([
    [
      'latin-1',
      asUtf8(Buffer.from(text, 'latin1')),
      '1:10',
      'a letter was lost in "Zo\uFFFD", and 2 more like it',
    ],
    ['UTF-16 of Windows', asUtf8(Buffer.from(`\uFEFF${text}`, 'utf16le')), '1:1', 'it looks like UTF-16'],
    ['UTF-16, the other way', asUtf8(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()), '1:1', 'UTF-16'],
    ['UTF-16 without a mark', asUtf8(Buffer.from(text, 'utf16le')), '1:1', 'it looks like UTF-16'],
    ['an empty byte', 'a: b\nc: d\0\n', '2:5', 'invisible character (U+0000)'],
    ['a bell', 'text: a\x07b\n', '1:8', 'invisible character (U+0007)'],
    ['what a parser takes for a sign of its own', 'text: | \x1f\n  a\nb: 1\n', '1:9', '(U+001F)'],
    ['a deleted character', 'text: a\x7fb\n', '1:8', 'invisible character (U+007F)'],
    ['a control character of latin-1', 'text: a\x92b\n', '1:8', 'invisible character (U+0092)'],
    ['a mark in the middle', 'a: b\n\uFEFFc: d\n', '2:1', 'invisible character (U+FEFF)'],
  ])('%s is told', (_, read, at, says) => {
    expect(told(read)).toEqual([{ at, code: 'S004', message: expect.stringContaining(says) }]);
  });

  test('each kind once, and other problems with it', () => {
    expect(told('a: \x01\x01\nb: \x02\nb: c\n').map(({ at, code }) => `${at} ${code}`)).toEqual([
      '1:4 S004',
      '2:4 S004',
      '3:1 S002',
    ]);
  });
});
