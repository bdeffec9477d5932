import type { Chance } from './chance.ts';

/** Something done to the text of a file, as a slip of the hand or a damaged disk would. */
export type Mutation = (text: string, chance: Chance) => string;

/** Changes some lines of a text. `at` is a line of it. */
const onLines =
  (change: (lines: string[], at: number, chance: Chance) => void): Mutation =>
  (text, chance) => {
    const lines = text.split('\n');
    change(lines, chance.below(lines.length), chance);
    return lines.join('\n');
  };

/** Puts something else in place of a few characters of a text. */
const spliced =
  (most: number, by: (cut: string, chance: Chance) => string): Mutation =>
  (text, chance) => {
    const at = chance.below(text.length + 1);
    const length = chance.below(most + 1);
    return text.slice(0, at) + by(text.slice(at, at + length), chance) + text.slice(at + length);
  };

/** What YAML, JavaScript or a text editor takes for something else. */
const special = [
  ...[
    ': ',
    ' #',
    '- ',
    '? ',
    '*',
    '&',
    '!',
    '!!binary ',
    '%',
    '@',
    '`',
    '|',
    '>',
    '>-',
    '"',
    "'",
    ',',
    '{',
    '}',
  ],
  ...[
    '[',
    ']',
    '\t',
    '\r',
    '\r\n',
    '\n',
    '\n\n',
    '---\n',
    '...\n',
    '<<: ',
    '~',
    '+1',
    '-',
    '.nan',
    '1e999',
    '.inf',
  ],
  ...['0x7fffffff', '-0', '2026-01-01', 'null', 'true', '__proto__', 'constructor: 1', 'prototype', 'onward'],
  ...['\0', '\x02', '\x1f', '\uFEFF', '\uFFFD', '\uD800', '🙂', '\u2028', '\u00a0', '\\', '<b>', '${x}'],
];

const nestings: readonly (readonly [open: string, close: string])[] = [
  ...([
    ['[', ']'],
    ['{ a: ', ' }'],
    ['{ not: ', ' }'],
    ['{ all: [', '] }'],
  ] as const),
  ...([
    ['- ', ''],
    ['? ', ''],
    ['"', '"'],
    ["'", "'"],
    ['(', ')'],
  ] as const),
];

const indented = (line: string, by: number): string =>
  by < 0 ? line.replace(new RegExp(`^ {0,${-by}}`), '') : ' '.repeat(by) + line;

export const textMutations: readonly Mutation[] = [
  onLines((lines, at) => lines.splice(at, 1)),
  onLines((lines, at, chance) => lines.splice(at, chance.below(10))),
  onLines((lines, at) => lines.splice(at, 0, lines[at] ?? '')),
  onLines((lines, at, chance) => {
    const other = chance.below(lines.length);
    [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
  }),
  onLines((lines, at, chance) => {
    const by = chance.of([-4, -2, -1, 1, 2, 4]);
    const until = at + 1 + chance.below(5);
    for (let i = at; i < Math.min(until, lines.length); i++) lines[i] = indented(lines[i] ?? '', by);
  }),
  onLines((lines, at) => (lines[at] = (lines[at] ?? '').replace(/^ +/, '\t'))),
  onLines((lines, at, chance) => {
    const [open, close] = chance.of(nestings);
    const times = chance.of([1, 1, 2, 10, 30, 70]);
    lines[at] = (lines[at] ?? '').replace(
      /(?<=: ).*$/,
      (value) => open.repeat(times) + value + close.repeat(times),
    );
  }),
  spliced(0, (_, chance) => chance.of(special)),
  spliced(4, (_, chance) => chance.of(special)),
  spliced(3, () => ''),
  spliced(1, (_, chance) => String.fromCharCode(32 + chance.below(95))),
  spliced(40, (cut) => cut + cut),
  (text, chance) => text.slice(0, chance.below(text.length)),
  (text, chance) => text.slice(0, chance.below(text.length)) + text.slice(chance.below(text.length)),
  (text, chance) => text.replaceAll('\n', chance.of(['\r\n', '\r', '\n\n', '\n '])),
  (text, chance) => Buffer.from(text, chance.of(['latin1', 'utf16le'])).toString('utf8'),
];
