import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openShared, removeLeftovers } from '../../src/storage/shared-computer.ts';
import { webRandom } from '../../src/storage/web-crypto.ts';
import { Play } from '../support/play.ts';
import { HandLocks } from '../support/ports.ts';
import { talk } from '../support/toys.ts';

const { run } = new Play(talk).choose('ask');

/** Storage buckets as Chromium has them: what is deleted takes its databases along. */
class HandBuckets {
  readonly all = new Map<string, IDBFactory>();

  async open(name: string) {
    const indexedDB = this.all.get(name) ?? new IDBFactory();
    this.all.set(name, indexedDB);
    return { indexedDB };
  }

  async keys() {
    return [...this.all.keys()];
  }

  async delete(name: string) {
    this.all.delete(name);
  }
}

let buckets: HandBuckets;
beforeEach(() => {
  buckets = new HandBuckets();
});
afterEach(() => vi.unstubAllGlobals());

const browsers = [
  { name: 'with storage buckets', navigator: () => ({ storageBuckets: buckets }) },
  { name: 'without', navigator: () => ({}) },
];

describe.each(browsers)('in a browser $name', ({ navigator }) => {
  beforeEach(() => vi.stubGlobal('navigator', navigator()));
  const places = async () => [...(await buckets.keys()), ...(await Dexie.getDatabaseNames())];

  test('a sitting that is over is removed at the next start, one that another tab is in is not', async () => {
    const locks = new HandLocks();
    const sittings = [await openShared(webRandom, locks), await openShared(webRandom, locks)];
    for (const { disk } of sittings) await disk.begin(run.header, run.log);
    const [over, open] = await places();
    locks.crash(over ?? '');
    await removeLeftovers(locks);
    expect(await places()).toEqual([open]);
    await removeLeftovers(new HandLocks());
    expect(await places()).toEqual([]);
  });

  test('a sitting that is ended leaves no place behind, and the next start need not wait for it', async () => {
    const locks = new HandLocks();
    const { disk, end } = await openShared(webRandom, locks);
    await disk.begin(run.header, run.log);
    const [name = ''] = await places();
    await end();
    expect(await places()).toEqual([]);
    expect(await locks.hold(name, () => {})).not.toBeNull();
  });

  test('no sitting reads what another has kept', async () => {
    const first = await openShared(webRandom, new HandLocks());
    await first.disk.begin(run.header, run.log);
    expect(await first.disk.one(run.header.id)).toMatchObject({ header: run.header, events: run.log });
    const second = await openShared(webRandom, new HandLocks());
    expect(await second.disk.all()).toEqual([]);
    await first.end();
    await second.end();
  });
});
