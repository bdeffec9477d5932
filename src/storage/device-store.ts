import Dexie from 'dexie';
import type { DeviceStore, Random, Setting } from '../core/ports.ts';
import type { Database } from './database.ts';
import { poolDatabase } from './pool-database.ts';

export const secretKey = 'device-secret';
export const settingKey = (name: string): string => `setting-${name}`;

export class DexieDeviceStore implements DeviceStore {
  readonly #database: Database;
  readonly #random: Random;

  constructor(database: Database, random: Random) {
    this.#database = database;
    this.#random = random;
  }

  secret(): Promise<Uint8Array> {
    const { meta } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('rw', meta, async () => {
        const known = await meta.get(secretKey);
        if (known?.value instanceof Uint8Array) return known.value;
        const secret = this.#random.bytes(32);
        await meta.put({ key: secretKey, value: secret });
        return secret;
      }),
    );
  }

  async setting(name: Setting): Promise<string | null> {
    const row = await this.#database.ask(() => this.#database.meta.get(settingKey(name)));
    return typeof row?.value === 'string' ? row.value : null;
  }

  async keepSetting(name: Setting, value: string): Promise<void> {
    await this.#database.ask(() => this.#database.meta.put({ key: settingKey(name), value }));
  }

  /** Deletes the databases and opens an empty one, so that what comes next can be kept. */
  eraseEverything(): Promise<void> {
    const erase = async () => {
      await Dexie.delete(poolDatabase);
      await this.#database.delete();
      await this.#database.open();
    };
    return this.#database.ask(erase);
  }
}
