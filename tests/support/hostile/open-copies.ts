import { gzipSync } from 'node:zlib';
import type { CopyFault } from '../../../src/app/copies.ts';
import { mostBytes } from '../../../src/core/backup/backup.ts';
import { copyNaming, copyOf, copyWith, goodContents, goodCopy, places } from './good-copy.ts';
import type { Hostile } from './hostile.ts';
import { latin1, tenMillion, utf16, utf8 } from './hostile.ts';

type Row = Hostile<CopyFault>;
const row = (answer: CopyFault, what: string, make: () => string | Promise<string>): Row => ({
  what,
  answer,
  make: async () => utf8(await make()),
});

const begun = '{"type":"corridor-backup","format":1,"contents":';
const around = (encounters: string) =>
  `{"type":"corridor-backup","format":1,"madeBy":"","madeAtMs":0,"contents":{"encounters":[${encounters}],"settings":{},"secret":"${'0'.repeat(64)}"},"sha256":""}`;
const [one] = goodContents.encounters;

const large: Row[] = [
  row('not-a-backup', 'nothing at all', () => ''),
  row('not-a-backup', '2 kB of brackets', () => '['.repeat(2000)),
  row('not-a-backup', '10 MB of brackets', () => '['.repeat(tenMillion)),
  row('not-a-backup', 'a copy with 2 kB of brackets', () => begun + '['.repeat(2000)),
  row('not-a-backup', 'a copy with 10 MB of brackets', () => begun + '['.repeat(tenMillion)),
  row('not-a-backup', 'a copy in 10 MB of groups', () => begun + '{"a":'.repeat(tenMillion / 5)),
  row('too-large', 'one letter more than may be', () => begun.padEnd(mostBytes + 1)),
  row('too-large', '5,000,000 noughts', () => `${begun}[${'0,'.repeat(tenMillion / 2)}0]}`),
  row('too-large', '1,000,000 encounters of nothing', () => around(`${'{},'.repeat(1e6)}{}`)),
  row('too-large', '100,000 empty encounters', () =>
    around(`${'{"id":"0000000000000000","header":null,"events":[]},'.repeat(1e5)}{}`),
  ),
  row('too-large', '1,000,000 settings', () => {
    const settings = Array.from({ length: 1e6 }, (_, n) => `"a${n}":""`).join();
    return around('').replace('"settings":{', `"settings":{${settings}`);
  }),
  row(
    'too-large',
    '5,000,000 noughts in lists of 1,000',
    () => `${begun}[${`[${'0,'.repeat(999)}0],`.repeat(5000)}0]}`,
  ),
  row('altered', 'a setting of 10 MB', () =>
    copyOf({ ...goodContents, settings: { a: 'x'.repeat(tenMillion) } }),
  ),
  row('too-large', 'an encounter of 30,000 events', () =>
    copyWith((encounter) => ({
      ...encounter,
      events: Array.from({ length: 30_000 }, (_, n) => ({ encounter: encounter.id, n })),
    })),
  ),
  row('altered', 'a changed copy of 1,000 encounters', () =>
    around(Array.from({ length: 1000 }, () => JSON.stringify(one)).join()),
  ),
  row('cut', '10 MB of a text that never ends', () => `${begun}"${'x'.repeat(tenMillion)}`),
  row('cut', '10 MB of backslashes', () => `${begun}"${'\\'.repeat(tenMillion)}`),
];

const named = ['__proto__', 'constructor', 'prototype'].flatMap((name) =>
  Array.from({ length: places }, (_, place) =>
    row('altered', `${name} as a name, at object ${place + 1} of ${places}`, () => copyNaming(name, place)),
  ),
);

const encoded: Row[] = [
  { what: 'UTF-16, the small end first', answer: 'not-a-backup', make: () => utf16(goodCopy, false) },
  { what: 'UTF-16, the great end first', answer: 'not-a-backup', make: () => utf16(goodCopy, true) },
  row('not-a-backup', 'a nought after each letter', () => [...goodCopy].join('\0')),
  row('cut', 'noughts at the end', () => `${goodCopy}${'\0'.repeat(1000)}`),
  row('cut', 'a nought within', () => goodCopy.replace('"contents"', '"con\0tents"')),
  row('altered', 'half of a letter', () => goodCopy.replace('"country"', '"\\ud800"')),
  { what: 'Latin-1', answer: 'altered', make: () => latin1(goodCopy.replace('country', 'countr\u00ff')) },
  {
    what: 'a packed copy',
    answer: 'not-a-backup',
    make: () => gzipSync(utf8(goodCopy.repeat(9))),
  },
  {
    what: 'a packed file of 10 MB of noughts',
    answer: 'not-a-backup',
    make: () => gzipSync(new Uint8Array(tenMillion)),
  },
  row('not-a-backup', 'a web page', () => '<!doctype html><script>alert(1)</script>'),
];

const cut = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map((part) =>
  row('cut', `cut at ${part * 100} percent`, () => goodCopy.slice(0, Math.floor(goodCopy.length * part))),
);

const changed: Row[] = [
  row('altered', 'another choice', () => goodCopy.replace('"choice":"ask"', '"choice":"wave"')),
  row('altered', 'a field more', () => goodCopy.replace('"secret"', '"more":1,"secret"')),
  row('newer', 'a newer format', () => goodCopy.replace('"format":1', '"format":2')),
  row('newer', 'a format beyond counting', () => goodCopy.replace('"format":1', '"format":1e999')),
  row('altered', 'a format before the first', () => goodCopy.replace('"format":1', '"format":-1')),
  row('altered', 'a day beyond counting', () => goodCopy.replace('"madeAtMs":0', '"madeAtMs":1e999')),
  row('altered', 'a number of 100,000 digits', () =>
    goodCopy.replace('"madeAtMs":0', `"madeAtMs":${'9'.repeat(1e5)}`),
  ),
  ...['../../../../etc', '/etc/passwd/0000', 'C:\\windows\\0000', 'constructor', '__proto__', ''].map((id) =>
    row('altered', `an encounter named "${id}"`, () =>
      copyWith(({ header, events }) => ({ id, header, events: events.slice(0, 0) })),
    ),
  ),
  ...([1e308, -1, 0.5, null, '0', [0]] as const).map((n) =>
    row('altered', `an event at place ${JSON.stringify(n)}`, () =>
      copyWith((encounter) => ({ ...encounter, events: [{ encounter: encounter.id, n }] })),
    ),
  ),
  row('altered', 'an event of another encounter', () =>
    copyWith((encounter) => ({ ...encounter, events: [{ encounter: '0'.repeat(16), n: 0 }] })),
  ),
  row('altered', 'two events at one place', () =>
    copyWith(({ id, header, events }) => ({ id, header, events: [events[0], events[0]] })),
  ),
  ...['text', 0, null, []].map((event) =>
    row('altered', `${JSON.stringify(event)} for an event`, () =>
      copyWith((encounter) => ({ ...encounter, events: [event] })),
    ),
  ),
];

/** Copies that open to read, without a passphrase. */
export const openCopies: readonly Row[] = [...large, ...named, ...encoded, ...cut, ...changed];
