import { readFileSync } from 'node:fs';
import type { ProblemCode as Code } from '../../../src/core/problems/catalogue.ts';
import type { Hostile } from './hostile.ts';
import { latin1, tenMillion, utf16, utf8 } from './hostile.ts';

const good = readFileSync('tests/samples/valid/toy.yaml', 'utf8');
const row = (answer: Code, what: string, make: () => string): Hostile<Code> => ({
  what,
  answer,
  make: () => utf8(make()),
});

/** Ten names, each nine times the one before: three thousand million words. */
const aliases = Array.from({ length: 10 }, (_, n) =>
  n === 0 ? 'a0: &a0 [x]' : `a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join()}]`,
).join('\n');

/** Files for those who write scenarios: the tools open them, never the page. */
export const hostileScenarios: readonly Hostile<Code>[] = [
  row('S001', 'nothing at all', () => ''),
  row('S003', 'one line of 10 MB', () => 'x'.repeat(tenMillion)),
  row('S003', '2 kB of brackets', () => '['.repeat(2000)),
  row('S003', '10 MB of brackets', () => '['.repeat(tenMillion)),
  row('S003', '190 kB of groups in groups', () => '{a: '.repeat(47_500)),
  row('S003', '10 MB of quotes', () => '"'.repeat(tenMillion)),
  row('S003', '600 levels by indentation', () =>
    Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
  ),
  row('S003', '60,000 words', () => 'a: [' + 'a, '.repeat(60_000)),
  row('S010', 'aliases without end', () => aliases),
  row('S010', 'a tag that would run', () => 'scenario: !!js/function "() => 1"'),
  row('S210', '__proto__ as a name', () => `${good}__proto__: { a: 1 }\n`),
  row('S210', 'constructor as a name', () => `${good}constructor: { a: 1 }\n`),
  row('S210', 'prototype as a name', () => `${good}prototype: { a: 1 }\n`),
  row('S004', 'noughts within', () => good.replace('title', 'ti\0tle')),
  row('S004', 'a mark within', () => good.replace('title', 'ti\uFEFFtle')),
  { what: 'UTF-16, the small end first', answer: 'S004', make: () => utf16(good, false) },
  { what: 'UTF-16, the great end first', answer: 'S004', make: () => utf16(good, true) },
  { what: 'Latin-1', answer: 'S004', make: () => latin1(good.replace('title', 'titl\u00e9')) },
];
