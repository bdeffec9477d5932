import type { DeviceStore, Random, Setting } from '../core/ports.ts';
import type { Database } from './database.ts';
import type { Seal } from './seal.ts';

/** The device's secret and settings, their names included, under seal. */
export class SealedDeviceStore implements DeviceStore {
  readonly #database: Database;
  readonly #seal: Seal;
  readonly #random: Random;

  constructor(database: Database, seal: Seal, random: Random) {
    this.#database = database;
    this.#seal = seal;
    this.#random = random;
  }

  async secret(): Promise<Uint8Array> {
    const key = await this.#seal.name('device-secret');
    const made = await this.#seal.close(key, [...this.#random.bytes(32)]);
    const { meta } = this.#database;
    const kept = await this.#database.ask(() =>
      this.#database.transaction('rw', meta, async () => {
        const known = await meta.get(key);
        if (known) return known.value;
        await meta.put({ key, value: made });
        return made;
      }),
    );
    const bytes = await this.#seal.open(key, kept);
    return Uint8Array.from(Array.isArray(bytes) ? (bytes as number[]) : []);
  }

  async setting(name: Setting): Promise<string | null> {
    const key = await this.#seal.name(`setting-${name}`);
    const row = await this.#database.ask(() => this.#database.meta.get(key));
    const value = await this.#seal.open(key, row?.value);
    return typeof value === 'string' ? value : null;
  }

  async keepSetting(name: Setting, value: string): Promise<void> {
    const key = await this.#seal.name(`setting-${name}`);
    const sealed = await this.#seal.close(key, value);
    await this.#database.ask(() => this.#database.meta.put({ key, value: sealed }));
  }

  eraseEverything(): Promise<void> {
    return this.#database.ask(() => this.#database.delete());
  }
}
