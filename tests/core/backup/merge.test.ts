import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contents } from '../../../src/core/backup/backup.ts';
import type { Merge } from '../../../src/core/backup/merge.ts';
import { mergeBackup } from '../../../src/core/backup/merge.ts';
import { digest } from '../../support/ports.ts';

const ids = ['a', 'b', 'c'].map((letter) => letter.repeat(16));
const event = (encounter: string, n: number, said: string) => ({ id: `${said}-${n}`, encounter, n, said });

/** An encounter whose log says one letter after the other. */
const encounter = (id: string, said: string) => ({
  id,
  header: { id, title: 'Toy' },
  events: [...said].map((letter, n) => event(id, n, letter)),
});
const device = (...encounters: Contents['encounters']): Contents => ({
  encounters,
  settings: {},
  secret: '1'.repeat(64),
});

/** The device once the merge is done. */
function after(there: Contents, merge: Merge): Contents {
  const grown = new Map(merge.longer.map(({ id, events }) => [id, events]));
  const kept = there.encounters.map((one) => ({
    ...one,
    events: [...one.events, ...(grown.get(one.id) ?? [])],
  }));
  return {
    encounters: [...kept, ...merge.added, ...merge.beside].map((one) => ({
      ...one,
      events: [...one.events],
    })),
    settings: { ...there.settings, ...merge.settings },
    secret: merge.secret ?? there.secret,
  };
}
const merged = async (there: Contents, copy: Contents) =>
  after(there, await mergeBackup(there, copy, digest));

const [a = '', b = ''] = ids;

describe('bringing a copy back', () => {
  test('adds what is not there', async () => {
    const merge = await mergeBackup(device(encounter(a, 'xy')), device(encounter(b, 'z')), digest);
    expect(merge).toMatchObject({ added: [encounter(b, 'z')], longer: [], beside: [], known: 0 });
  });

  test('makes longer what goes on in the copy, and leaves what goes on here', async () => {
    const there = device(encounter(a, 'xy'), encounter(b, 'xyz'));
    const merge = await mergeBackup(there, device(encounter(a, 'xyz'), encounter(b, 'x')), digest);
    expect(merge).toMatchObject({ added: [], beside: [], known: 1 });
    expect(merge.longer).toEqual([{ id: a, events: [event(a, 2, 'z')] }]);
  });

  test('keeps both where two logs part, under an id of its own that fits throughout', async () => {
    const merge = await mergeBackup(device(encounter(a, 'xy')), device(encounter(a, 'xz')), digest);
    expect(merge.added).toEqual([]);
    const [beside] = merge.beside;
    expect(beside?.id).toMatch(/^[0-9a-f]{16}$/);
    expect(beside?.id).not.toBe(a);
    expect(beside).toMatchObject({
      header: { id: beside?.id },
      events: [{ encounter: beside?.id }, { said: 'z' }],
    });
  });

  test('leaves what was chosen here, takes what was not, and counts what was played more often', async () => {
    const there = { ...device(), settings: { country: 'AU', 'played-a': '3', 'played-b': '1 looked-back' } };
    const settings = { country: 'GB', 'played-a': '2 looked-back', 'played-b': '1', 'played-c': '1' };
    const merge = await mergeBackup(there, { ...device(), settings }, digest);
    expect(merge.settings).toEqual({ 'played-a': '3 looked-back', 'played-c': '1' });
  });

  test('takes the copy’s secret only where nothing was made with the device’s own', async () => {
    const copy = { ...device(encounter(a, 'x')), secret: '2'.repeat(64) };
    expect((await mergeBackup(device(), copy, digest)).secret).toBe(copy.secret);
    expect((await mergeBackup(device(encounter(b, 'x')), copy, digest)).secret).toBeNull();
  });
});

const contents: fc.Arbitrary<Contents> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.stringMatching(/^[xy]{0,4}$/)), {
    selector: ([id]) => id,
  })
  .map((some) => device(...some.map(([id, said]) => encounter(id, said))));

const told = ({ encounters }: Contents) =>
  encounters.map(({ events }) => (events as { said: string }[]).map(({ said }) => said).join('')).sort();

describe('for any device and copies', () => {
  test('merging twice is merging once', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (there, copy) => {
        const once = await merged(there, copy);
        expect(await merged(once, copy)).toEqual(once);
      }),
    );
  });

  test('nothing that is there is lost, shortened or changed', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (there, copy) => {
        const once = await merged(there, copy);
        for (const { id, events } of there.encounters) {
          const kept = once.encounters.find((one) => one.id === id)?.events.slice(0, events.length);
          expect(kept).toEqual(events);
        }
      }),
    );
  });

  test('all that is in the copy is there afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(contents, contents, async (there, copy) => {
        const logs = told(await merged(there, copy));
        for (const log of told(copy)) expect(logs.some((one) => one.startsWith(log))).toBe(true);
      }),
    );
  });
});
