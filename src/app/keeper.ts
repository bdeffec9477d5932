import type { EncounterEvent } from '../core/encounter/event.ts';
import type { EncounterHeader } from '../core/encounter/header.ts';
import type { Run } from '../core/encounter/run.ts';
import type {
  DeviceStore,
  EncounterStore,
  Random,
  Setting,
  StoredEncounter,
  StoreTrouble,
} from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Live } from './live.ts';
import { Changing } from './live.ts';

/**
 * Keeps encounters on the disk and, once the disk has failed, in memory: play goes on, the trouble is
 * said, and what only memory holds can still be handed back until the page is closed.
 */
export class Keeper {
  readonly #trouble = new Changing<StoreTrouble | null>(null);
  readonly #inMemory = new Set<string>();
  readonly #disk: EncounterStore;
  readonly #memory: EncounterStore;
  readonly #device: DeviceStore;
  readonly #spareSecret: Uint8Array;
  readonly #settings = new Map<Setting, string>();

  constructor(disk: EncounterStore, memory: EncounterStore, device: DeviceStore, random: Random) {
    this.#disk = disk;
    this.#memory = memory;
    this.#device = device;
    this.#spareSecret = random.bytes(32);
  }

  /** Why something was not kept since the page was opened; null while all is well. */
  get trouble(): Live<StoreTrouble | null> {
    return this.#trouble;
  }

  async begin(header: EncounterHeader, events: readonly EncounterEvent[]): Promise<void> {
    try {
      await this.#disk.begin(header, events);
    } catch (error) {
      await this.#goOnInMemory(error, header, events);
    }
  }

  /** Resolves when the events are kept. Rejects with `taken` or `gone` alone: another tab was there first. */
  async append(run: Run, events: readonly EncounterEvent[]): Promise<void> {
    if (this.#inMemory.has(run.header.id)) return this.#memory.append(events);
    try {
      await this.#disk.append(events);
    } catch (error) {
      if (error instanceof StoreError && ['taken', 'gone'].includes(error.trouble)) throw error;
      await this.#goOnInMemory(error, run.header, [...run.log, ...events]);
    }
  }

  async one(id: string): Promise<StoredEncounter | null> {
    if (this.#inMemory.has(id)) return this.#memory.one(id);
    return this.#orElse(() => this.#disk.one(id), null);
  }

  async all(): Promise<StoredEncounter[]> {
    const kept = await this.#orElse(() => this.#disk.all(), []);
    return [...kept.filter(({ id }) => !this.#inMemory.has(id)), ...(await this.#memory.all())];
  }

  /** Rejects with a `StoreError` where the disk would not let go of it. */
  async remove(id: string): Promise<void> {
    await this.#memory.remove(id);
    this.#inMemory.delete(id);
    await this.#disk.remove(id);
  }

  /** Rejects with a `StoreError` where something may be left. */
  async eraseEverything(): Promise<void> {
    for (const { id } of await this.#memory.all()) await this.#memory.remove(id);
    this.#inMemory.clear();
    this.#settings.clear();
    await this.#device.eraseEverything();
  }

  secret(): Promise<Uint8Array> {
    return this.#orElse(() => this.#device.secret(), this.#spareSecret);
  }

  async setting(name: Setting): Promise<string | null> {
    return this.#settings.get(name) ?? this.#orElse(() => this.#device.setting(name), null);
  }

  /** A setting that cannot be kept holds until the page is closed. */
  keepSetting(name: Setting, value: string): Promise<void> {
    this.#settings.set(name, value);
    return this.#orElse(() => this.#device.keepSetting(name, value), undefined);
  }

  watch(changed: () => void): () => void {
    const stops = [this.#disk.watch(changed), this.#memory.watch(changed)];
    return () => stops.forEach((stop) => stop());
  }

  async #goOnInMemory(error: unknown, header: EncounterHeader, events: readonly EncounterEvent[]) {
    this.#note(error);
    this.#inMemory.add(header.id);
    await this.#memory.begin(header, events);
  }

  async #orElse<Value>(read: () => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return await read();
    } catch (error) {
      this.#note(error);
      return otherwise;
    }
  }

  #note(error: unknown): void {
    if (!(error instanceof StoreError)) throw error;
    this.#trouble.set(error.trouble);
  }
}
