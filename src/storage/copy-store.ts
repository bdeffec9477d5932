import type { Contents } from '../core/backup/backup.ts';
import type { Merge } from '../core/backup/merge.ts';
import type { CopyStore } from '../core/backup/ports.ts';
import type { DeviceStore } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Database, EventRow } from './database.ts';
import { secretKey, settingKey } from './device-store.ts';
import { DexieEncounterStore } from './encounter-store.ts';

export class DexieCopyStore implements CopyStore {
  readonly #database: Database;
  readonly #device: DeviceStore;

  constructor(database: Database, device: DeviceStore) {
    this.#database = database;
    this.#device = device;
  }

  async everything(): Promise<Contents> {
    const secret = await this.#device.secret();
    const encounters = await new DexieEncounterStore(this.#database).all();
    const rows = await this.#database.ask(() => this.#database.meta.toArray());
    const settings = rows.flatMap(({ key, value }) =>
      key.startsWith(settingKey('')) && typeof value === 'string'
        ? [[key.slice(settingKey('').length), value] as const]
        : [],
    );
    return {
      encounters: encounters.map(({ id, header, events }) => ({ id, header, events: [...events] })),
      settings: Object.fromEntries(settings),
      secret: Array.from(secret, (byte) => byte.toString(16).padStart(2, '0')).join(''),
    };
  }

  add(merge: Merge): Promise<void> {
    const { encounters, events, meta } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('rw', encounters, events, meta, async () => {
        const ids = merge.longer.map(({ id }) => id);
        if ((await encounters.where('id').anyOf(ids).count()) < ids.length) throw new StoreError('taken');
        const whole = [...merge.added, ...merge.beside];
        await encounters.bulkAdd(whole.map(({ id, header }) => ({ id, header })));
        const logs = [...whole, ...merge.longer].flatMap((encounter) => encounter.events);
        await events.bulkAdd(logs as readonly EventRow[]);
        await meta.bulkPut(
          Object.entries(merge.settings).map(([name, value]) => ({ key: settingKey(name), value })),
        );
        if (merge.secret !== null) await meta.put({ key: secretKey, value: bytesOf(merge.secret) });
      }),
    );
  }

  async askToKeep(): Promise<boolean> {
    try {
      return await navigator.storage.persist();
    } catch {
      return false;
    }
  }
}

const bytesOf = (hexadecimal: string) =>
  Uint8Array.from(hexadecimal.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
