import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Database } from '../../src/storage/database.ts';
import { DexieEncounterStore } from '../../src/storage/encounter-store.ts';
import { Play } from '../support/play.ts';
import { talk } from '../support/toys.ts';

const { header, log } = new Play(talk).choose('ask').run;

afterEach(async () => {
  vi.restoreAllMocks();
  await Dexie.delete('corridor');
});

/** The database as a Corridor of later years may leave it. */
async function openedByNewerCode(version = 2): Promise<Dexie> {
  const newer = new Dexie('corridor');
  newer
    .version(version)
    .stores({ encounters: 'id', events: '[encounter+n], encounter', meta: 'key', more: 'id' });
  return newer.open();
}

describe('older code', () => {
  test('neither reads nor writes a database that newer code has made', async () => {
    const newer = await openedByNewerCode();
    const store = new DexieEncounterStore(new Database());
    await expect(store.begin(header, log)).rejects.toMatchObject({ trouble: 'newer' });
    await expect(store.all()).rejects.toMatchObject({ trouble: 'newer' });
    expect(await newer.table('encounters').count()).toBe(0);
    newer.close();
  });

  test('stops as soon as newer code takes over, and never begins again', async () => {
    const store = new DexieEncounterStore(new Database());
    await store.begin(header, log.slice(0, 1));
    const newer = await openedByNewerCode();
    await expect(store.append(log.slice(1))).rejects.toMatchObject({ trouble: 'newer' });
    newer.close();
    await expect(store.append(log.slice(1))).rejects.toMatchObject({ trouble: 'newer' });
    const again = await openedByNewerCode();
    expect(await again.table('events').count()).toBe(1);
    again.close();
  });

  test('does not touch what a later edition of the same schema has written', async () => {
    const first = new Database();
    await first.open();
    await first.meta.put({ key: 'schema', value: 2 });
    first.close();
    const store = new DexieEncounterStore(new Database());
    await expect(store.begin(header, log)).rejects.toMatchObject({ trouble: 'newer' });
  });
});

/** Lets transactions fail as iOS does when its database server has gone, `times` times from when it is told to. */
function breakable() {
  let times = 0;
  const begin: (this: IDBDatabase, ...asked: Parameters<IDBDatabase['transaction']>) => IDBTransaction =
    Reflect.get(IDBDatabase.prototype, 'transaction');
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...asked) {
    if (times-- > 0) throw new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
    return begin.apply(this, asked);
  });
  return {
    breakFor(count: number) {
      times = count;
    },
  };
}

describe('a lost connection', () => {
  test('is opened anew, and what was asked is asked once more', async () => {
    const connection = breakable();
    const store = new DexieEncounterStore(new Database());
    await store.begin(header, log.slice(0, 1));
    connection.breakFor(1);
    await store.append(log.slice(1));
    expect((await store.one(header.id))?.events).toEqual(log);
  });

  test('that stays lost is said', async () => {
    const connection = breakable();
    const store = new DexieEncounterStore(new Database());
    await store.begin(header, log.slice(0, 1));
    connection.breakFor(100);
    await expect(store.append(log.slice(1))).rejects.toMatchObject({ trouble: 'unavailable' });
    connection.breakFor(0);
    expect((await store.one(header.id))?.events).toEqual(log.slice(0, 1));
  });

  test('has one deadline, however often is asked', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const work = () => {
      asked += 1;
      const fails = new DOMException('Connection to Indexed Database server lost.', 'UnknownError');
      return new Promise<void>((_, reject) => setTimeout(() => reject(fails), 2500));
    };
    const waiting = expect(new Database().ask(work)).rejects.toMatchObject({ trouble: 'stalled' });
    await vi.advanceTimersByTimeAsync(3000);
    await waiting;
    vi.useRealTimers();
    expect(asked).toBe(2);
  });

  test('is not taken for one where another tab was there first', async () => {
    const database = new Database();
    const store = new DexieEncounterStore(database);
    await store.begin(header, log.slice(0, 2));
    const open = vi.spyOn(Dexie.prototype, 'close');
    const others = log.slice(1, 2).map((event) => ({ ...event, id: 'f'.repeat(16) }));
    await expect(store.append(others)).rejects.toMatchObject({ trouble: 'taken' });
    expect(open).not.toHaveBeenCalled();
  });
});

test('a database that is deleted in another tab is made anew', async () => {
  const store = new DexieEncounterStore(new Database());
  await store.begin(header, log);
  await new Database().delete();
  expect(await store.all()).toEqual([]);
  await store.begin(header, log);
  expect(await store.all()).toHaveLength(1);
});
