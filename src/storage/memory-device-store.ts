import type { DeviceStore, Random, Setting } from '../core/ports.ts';

/** The device's secret and settings for as long as the page is open. */
export class MemoryDeviceStore implements DeviceStore {
  readonly #random: Random;
  readonly #settings = new Map<Setting, string>();
  #secret: Uint8Array;

  constructor(random: Random) {
    this.#random = random;
    this.#secret = random.bytes(32);
  }

  async secret(): Promise<Uint8Array> {
    return this.#secret;
  }

  async setting(name: Setting): Promise<string | null> {
    return this.#settings.get(name) ?? null;
  }

  async keepSetting(name: Setting, value: string): Promise<void> {
    this.#settings.set(name, value);
  }

  async eraseEverything(): Promise<void> {
    this.#settings.clear();
    this.#secret = this.#random.bytes(32);
  }
}
