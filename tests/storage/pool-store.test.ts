import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { Database } from '../../src/storage/database.ts';
import { DexieDeviceStore } from '../../src/storage/device-store.ts';
import { poolDatabase } from '../../src/storage/pool-database.ts';
import { DexiePoolStore } from '../../src/storage/pool-store.ts';
import { countingRandom } from '../support/ports.ts';

const content = Uint8Array.from([1, 2, 3]);

test('returns are kept as they came, found in another visit, and put away', async () => {
  const store = new DexiePoolStore();
  await store.keep({ name: 'a', content });
  await store.keep({ name: 'b', content });
  const later = new DexiePoolStore();
  expect(await later.names()).toEqual(['a', 'b']);
  expect(await later.one('a')).toEqual(content);
  expect(await later.one('c')).toBeNull();
  await later.clear();
  expect(await later.names()).toEqual([]);
  await later.keep({ name: 'd', content });
  expect(await new DexiePoolStore().names()).toEqual(['d']);
  await later.clear();
});

test('a file takes no other’s place, whichever tab kept that one', async () => {
  const [here, there] = [new DexiePoolStore(), new DexiePoolStore()];
  expect(await here.keep({ name: 'a', content })).toBe('a');
  expect(await there.keep({ name: 'a', content: content.slice(1) })).toBe('a (2)');
  expect(await here.one('a')).toEqual(content);
  await here.clear();
});

test('what was said of a follow-up is kept, the last of each, and put away with the returns', async () => {
  const store = new DexiePoolStore();
  await store.decide({ later: 'l', earlier: 'a' });
  await store.decide({ later: 'm', earlier: null });
  await store.decide({ later: 'l', earlier: undefined });
  expect(await new DexiePoolStore().decisions()).toEqual([
    { later: 'l', earlier: undefined },
    { later: 'm', earlier: null },
  ]);
  await store.clear();
  expect(await store.decisions()).toEqual([]);
});

test('what was kept before anything was said of follow-ups is still there', async () => {
  const first = new Dexie(poolDatabase);
  first.version(1).stores({ files: 'name' });
  await first.table('files').add({ name: 'a', content });
  first.close();
  const store = new DexiePoolStore();
  expect(await store.one('a')).toEqual(content);
  expect(await store.decisions()).toEqual([]);
  await store.clear();
});

test('who erases everything erases them as well', async () => {
  const database = new Database();
  await new DexiePoolStore().keep({ name: 'a', content });
  await new DexieDeviceStore(database, countingRandom()).eraseEverything();
  expect(await new DexiePoolStore().names()).toEqual([]);
  await database.delete();
});
