import { describe, expect, test } from 'vitest';
import type { EncounterHeader } from '../../../src/core/encounter/header.ts';
import { canonicalJson } from '../../../src/core/encounter/header.ts';
import { ofRecord } from '../../../src/core/encounter/of-record.ts';
import { readEncounter } from '../../../src/core/encounter/record.ts';
import type { StoredEncounter } from '../../../src/core/ports.ts';
import { Play } from '../../support/play.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const scenario = toy(
  `${head('expertise')}start: first
steps:
${step('first', choice('a', 'expertise: 1', 'end') + choice('b', 'expertise: 0', 'end'))}endings:
${ending('end')}`,
);

const attempt = (number: number, changes: Partial<EncounterHeader> = {}) =>
  new Play(scenario, { id: `${number}`.padStart(16, '0'), attempt: number, ...changes });

describe('the attempt of record', () => {
  const whole = (number: number, changes: Partial<EncounterHeader> = {}) =>
    attempt(number, changes).choose('a').run;

  test('is the first that is whole', () => {
    const left = attempt(1).happen({ type: 'stepped-out' }).run;
    expect([...ofRecord([whole(3), whole(2), left])]).toEqual([whole(2).header.id]);
  });

  test('is none that began after a look back, nor one begun again from the middle', () => {
    const again = { encounter: 'e', decision: 1 };
    expect(ofRecord([whole(1, { afterLookBack: true }), whole(2, { again })]).size).toBe(0);
  });

  test('is one for each scenario', () => {
    const other = { ...scenario, id: 'other' };
    const elsewhere = new Play(other, { id: 'o'.repeat(16), attempt: 1 }).choose('b').run;
    expect(ofRecord([whole(1), elsewhere]).size).toBe(2);
  });
});

describe('a stored encounter', () => {
  const { run } = attempt(1).choose('a');
  const stored: StoredEncounter = JSON.parse(
    JSON.stringify({ id: run.header.id, header: run.header, events: run.log }),
  );
  const [first] = stored.events as { n: number }[];

  test('that fits is replayed', () => {
    const read = readEncounter(stored);
    expect(read).toMatchObject({ kind: 'whole', run: { status: 'ended', path: run.path } });
  });

  test.each<[string, Partial<StoredEncounter>]>([
    ['has lost its header', { header: null }],
    ['has lost an event', { events: stored.events.slice(1) }],
    ['has an event of no known kind', { events: [{ ...first, type: 'danced' }] }],
    ['has an event with one field too many', { events: [{ ...first, clock: '03:00' }] }],
    [
      'says that something else happened',
      { events: [...stored.events, { ...first, n: stored.events.length }] },
    ],
    ['is of a later format', { header: { ...run.header, format: 2 } }],
    ['lies under another name', { id: 'x'.repeat(16) }],
  ])('that %s is damaged, and kept as it is', (_, change) => {
    const broken = { ...stored, ...change };
    expect(readEncounter(broken)).toMatchObject({ kind: 'damaged', id: broken.id, raw: broken });
  });
});

test('canonical JSON is the same whatever the order of keys, and keeps the order of lists', () => {
  expect(canonicalJson({ b: [2, 1, { d: 1, c: null }], a: 'x' })).toBe(
    '{"a":"x","b":[2,1,{"c":null,"d":1}]}',
  );
  expect(canonicalJson({ a: 'x', b: [2, 1, { c: null, d: 1 }] })).toBe(
    canonicalJson({ b: [2, 1, { d: 1, c: null }], a: 'x' }),
  );
});
