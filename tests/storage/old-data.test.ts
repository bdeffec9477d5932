import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { readEncounter } from '../../src/core/encounter/record.ts';
import { Database } from '../../src/storage/database.ts';
import { DexieDeviceStore } from '../../src/storage/device-store.ts';
import { DexieEncounterStore } from '../../src/storage/encounter-store.ts';
import { webRandom } from '../../src/storage/web-crypto.ts';
import { keptDatabases } from '../old-data/stored.ts';
import { readDatabase, writeDatabase } from '../promises/stored-database.ts';

afterEach(() => Dexie.delete('corridor'));

test('the database of the first release was kept', () => {
  expect(keptDatabases.map(({ release }) => release)).toContain('0.1.0');
});

describe.each(keptDatabases)(
  'the database that release $release left in a browser',
  ({ database, shown }) => {
    test('opens with all of its encounters whole', async () => {
      await writeDatabase(database);
      const encounters = await new DexieEncounterStore(new Database()).all();
      expect(encounters.map(({ id }) => id).sort()).toEqual(Object.keys(shown).sort());
      expect(encounters.map((stored) => readEncounter(stored).kind)).toEqual(encounters.map(() => 'whole'));
    });

    test('keeps what is written to it, and the device’s secret', async () => {
      await writeDatabase(database);
      const opened = new Database();
      const device = new DexieDeviceStore(opened, webRandom);
      const secret = [...(await device.secret())];
      await device.keepSetting('country', 'AU');
      opened.close();
      const again = new DexieDeviceStore(new Database(), webRandom);
      expect([...(await again.secret())]).toEqual(secret);
      expect(await again.setting('country')).toBe('AU');
      const { stores } = await readDatabase('corridor');
      expect(stores.map(({ name }) => name)).toEqual(
        expect.arrayContaining(database.stores.map(({ name }) => name)),
      );
    });
  },
);
