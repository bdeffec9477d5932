import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { EncounterStore } from '../../src/core/ports.ts';
import { StoreError } from '../../src/core/ports.ts';
import { Database } from '../../src/storage/database.ts';
import { DexieDeviceStore } from '../../src/storage/device-store.ts';
import { DexieEncounterStore } from '../../src/storage/encounter-store.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';
import { Seal } from '../../src/storage/seal.ts';
import { SealedEncounterStore } from '../../src/storage/sealed-encounter-store.ts';
import { Play } from '../support/play.ts';
import { choice, ending, head, step, toy } from '../support/written.ts';
import { countingRandom } from '../support/ports.ts';

const scenario = toy(
  `${head('expertise')}start: first
steps:
${step('first', choice('a', 'expertise: 1', 'end') + choice('b', 'expertise: 0', 'end'))}endings:
${ending('end')}`,
);
const ids = ['a', 'b'].map((letter) => letter.repeat(16)) as [string, string];
const played = (id: string) => new Play(scenario, { id }).choose('a').run;

let database: Database;
beforeEach(() => {
  database = new Database();
});
afterEach(() => database.delete());

const seal = await Seal.under(new Uint8Array(32).fill(1));

const stores: [string, () => EncounterStore][] = [
  ['IndexedDB', () => new DexieEncounterStore(database)],
  ['IndexedDB, sealed', () => new SealedEncounterStore(new DexieEncounterStore(database), seal)],
  ['memory', () => new MemoryEncounterStore()],
];

describe.each(stores)('encounters in %s', (_, open) => {
  test('come back as they went in, events in the order of their numbers', async () => {
    const store = open();
    const { header, log } = played(ids[0]);
    await store.begin(header, log.slice(0, 1));
    await store.append(log.slice(1, 3));
    await store.append(log.slice(3));
    expect(await store.one(ids[0])).toEqual({ id: ids[0], header, events: log });
    expect(await store.all()).toEqual([{ id: ids[0], header, events: log }]);
  });

  test('that were removed take no further event', async () => {
    const store = open();
    const { header, log } = played(ids[0]);
    await store.begin(header, log.slice(0, 1));
    await store.remove(ids[0]);
    await expect(store.append(log.slice(1))).rejects.toMatchObject({ trouble: 'gone' });
    expect(await store.all()).toEqual([]);
  });

  test('are nobody but themselves: one is removed and the other stays', async () => {
    const store = open();
    for (const id of ids) await store.begin(played(id).header, played(id).log);
    await store.remove(ids[0]);
    expect(await store.one(ids[0])).toBeNull();
    expect((await store.all()).map(({ id }) => id)).toEqual([ids[1]]);
    expect(await store.one('nobody')).toBeNull();
  });

  test('say when they change', async () => {
    const store = open();
    const changed = vi.fn();
    const stop = store.watch(changed);
    await store.begin(played(ids[0]).header, []);
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    stop();
  });
});

describe('IndexedDB', () => {
  test('refuses a place in the log that is taken, and keeps nothing of that write', async () => {
    const store = new DexieEncounterStore(database);
    const { header, log } = played(ids[0]);
    await store.begin(header, log.slice(0, 2));
    const elsewhere = log.slice(1).map((event) => ({ ...event, id: event.id.replace('0', 'z') }));
    await expect(store.append(elsewhere)).rejects.toMatchObject({ trouble: 'taken' });
    expect((await store.one(ids[0]))?.events).toEqual(log.slice(0, 2));
  });

  test('takes an event that it has already as kept', async () => {
    const store = new DexieEncounterStore(database);
    const { header, log } = played(ids[0]);
    await store.begin(header, log.slice(0, 1));
    await store.begin(header, log.slice(0, 1));
    await store.append(log.slice(0, 2));
    await store.append(log.slice(0));
    expect(await store.all()).toEqual([{ id: ids[0], header, events: log }]);
  });

  test('keeps events whose header is gone, so that they can be shown as damaged', async () => {
    const store = new DexieEncounterStore(database);
    const { header, log } = played(ids[0]);
    await store.begin(header, log);
    await database.encounters.clear();
    expect(await store.all()).toEqual([{ id: ids[0], header: null, events: log }]);
  });

  test('asks for strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await new DexieEncounterStore(database).begin(played(ids[0]).header, []);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    expect(writes.filter(([, , options]) => options?.durability !== 'strict')).toEqual([]);
    transaction.mockRestore();
  });

  test('says that it is unavailable where the browser has none', async () => {
    const none = new Database('none');
    vi.spyOn(Dexie.dependencies.indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const store = new DexieEncounterStore(none);
    await expect(store.all()).rejects.toBeInstanceOf(StoreError);
    await expect(store.all()).rejects.toMatchObject({ trouble: 'unavailable' });
    vi.restoreAllMocks();
  });
});

describe("the device's secret", () => {
  test('is made once and is new after everything was erased', async () => {
    const device = new DexieDeviceStore(database, countingRandom());
    const secret = await device.secret();
    expect(secret).toHaveLength(32);
    expect(await device.secret()).toEqual(secret);
    const store = new DexieEncounterStore(database);
    await store.begin(played(ids[0]).header, []);
    await device.eraseEverything();
    expect(await store.all()).toEqual([]);
    expect(await device.secret()).not.toEqual(secret);
  });
});
