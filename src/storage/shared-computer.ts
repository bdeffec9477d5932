import Dexie from 'dexie';
import type { Locks, Random } from '../core/ports.ts';
import { bucketNames, deleteBucket, openBucket } from './bucket.ts';
import { Database } from './database.ts';
import { DexieEncounterStore } from './encounter-store.ts';
import { Seal } from './seal.ts';
import { SealedDeviceStore } from './sealed-device-store.ts';
import { SealedEncounterStore } from './sealed-encounter-store.ts';
import { answered } from './trouble.ts';

const prefix = 'corridor-shared-';

/**
 * Stores for one sitting at a shared computer: under a key that this page alone has and that is written nowhere, in a
 * database of their own, in a bucket of its own where there are buckets. Closing, reloading or losing the page makes
 * all of it unreadable.
 */
export async function openShared(random: Random, locks: Locks) {
  const name = `${prefix}${Array.from(random.bytes(8), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  // Held while the page lives, so that no other tab takes what is in use for a leftover.
  const letGo = await locks.hold(name, () => {});
  const database = new Database(name, await openBucket(name));
  const seal = await Seal.under(Uint8Array.from(random.bytes(32)));
  return {
    disk: new SealedEncounterStore(new DexieEncounterStore(database), seal),
    device: new SealedDeviceStore(database, seal, random),
    /** Deletes what it has kept, as far as the browser lets go of it now. */
    end: async (): Promise<void> => {
      database.close({ disableAutoOpen: true });
      await answered(remove(name)).catch(() => undefined);
      letGo?.();
    },
  };
}

/** Deletes what earlier sittings have left behind: nobody can read it any more. */
export async function removeLeftovers(locks: Locks): Promise<void> {
  const places = [...(await bucketNames()), ...(await Dexie.getDatabaseNames())];
  for (const name of new Set(places.filter((place) => place.startsWith(prefix)))) {
    const letGo = await locks.hold(name, () => {});
    if (!letGo) continue;
    await remove(name);
    letGo();
  }
}

/** The bucket, where there is one, and the database of that name. */
async function remove(name: string): Promise<void> {
  await deleteBucket(name);
  await Dexie.delete(name);
}
