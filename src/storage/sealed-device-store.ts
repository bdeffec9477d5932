import type { DeviceStore, Random, Setting } from '../core/ports.ts';
import type { Database } from './database.ts';
import { secretKey, settingKey } from './device-store.ts';
import type { Seal } from './seal.ts';

/** The device's secret and settings, their names included, under seal. */
export class SealedDeviceStore implements DeviceStore {
  readonly #database: Database;
  readonly #seal: Seal;
  readonly #random: Random;
  readonly #erased: () => void;

  /** @param erased called when nothing is left */
  constructor(database: Database, seal: Seal, random: Random, erased: () => void = () => {}) {
    this.#database = database;
    this.#seal = seal;
    this.#random = random;
    this.#erased = erased;
  }

  async secret(): Promise<Uint8Array> {
    const { key, value: made } = await this.closedSecret(this.#random.bytes(32));
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
    const key = await this.#seal.name(settingKey(name));
    const row = await this.#database.ask(() => this.#database.meta.get(key));
    const kept = await this.#seal.open(key, row?.value);
    return isSetting(kept) ? kept[1] : null;
  }

  /** All that were ever kept, by their names. */
  async settings(): Promise<Record<string, string>> {
    const rows = await this.#database.ask(() => this.#database.meta.toArray());
    const kept = await Promise.all(rows.map(({ key, value }) => this.#seal.open(key, value)));
    return Object.fromEntries(kept.filter(isSetting));
  }

  async keepSetting(name: Setting, value: string): Promise<void> {
    const row = await this.closed(name, value);
    await this.#database.ask(() => this.#database.meta.put(row));
  }

  /** A setting as it lies on the disk. */
  async closed(name: string, value: string) {
    const key = await this.#seal.name(settingKey(name));
    return { key, value: await this.#seal.close(key, [name, value]) };
  }

  /** The device's secret as it lies on the disk. */
  async closedSecret(secret: Uint8Array) {
    const key = await this.#seal.name(secretKey);
    return { key, value: await this.#seal.close(key, [...secret]) };
  }

  /** The keys first: whatever the browser does not let go of after that, nobody can read. */
  async eraseEverything(): Promise<void> {
    await this.#seal.renew(Uint8Array.from(this.#random.bytes(32)));
    await this.#database.ask(() => this.#database.delete());
    this.#erased();
  }
}

const isSetting = (kept: unknown): kept is [name: string, value: string] =>
  Array.isArray(kept) && kept.length === 2 && kept.every((part) => typeof part === 'string');
