import type { Loss } from '../core/encounter/loss.ts';
import type { LogEvent, Logged, LogHeader } from '../core/log.ts';
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

/** A second record of what was kept, outside the database. */
export interface Marking {
  mark(header: LogHeader, log: readonly LogEvent[]): Promise<void>;
  /** What is to be gone must not be missed. */
  forget(encounter: string): Promise<void>;
  forgetAll(): Promise<void>;
  losses(read: () => Promise<readonly StoredEncounter[]>): Promise<readonly Loss[]>;
}

/** Where nothing may lie outside the database. */
export const noMarking: Marking = {
  mark: async () => {},
  forget: async () => {},
  forgetAll: async () => {},
  losses: async () => [],
};

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
  readonly #marking: Promise<Marking>;
  readonly #losses = new Changing<readonly Loss[]>([]);
  readonly #spareSecret: Uint8Array;
  readonly #settings = new Map<Setting, string>();

  constructor(
    disk: EncounterStore,
    memory: EncounterStore,
    device: DeviceStore,
    marking: Promise<Marking>,
    random: Random,
  ) {
    this.#disk = disk;
    this.#memory = memory;
    this.#device = device;
    // A second record that cannot be had takes nothing from the first.
    this.#marking = marking.catch(() => noMarking);
    this.#spareSecret = random.bytes(32);
  }

  /** Why something was not kept since the page was opened; null while all is well. */
  get trouble(): Live<StoreTrouble | null> {
    return this.#trouble;
  }

  /** What this browser kept once and has lost, as far as anyone has looked. */
  get losses(): Live<readonly Loss[]> {
    return this.#losses;
  }

  /** Looks whether all that was ever kept is still there. */
  async lookForLosses(): Promise<void> {
    const marking = await this.#marking;
    this.#losses.set(await this.#orElse(() => marking.losses(() => this.#disk.all()), []));
  }

  /** The losses are known: they are not spoken of again. */
  async acceptLosses(): Promise<void> {
    const marking = await this.#marking;
    for (const { mark } of this.#losses.current) await marking.forget(mark.encounter);
    this.#losses.set([]);
  }

  async begin(header: LogHeader, events: readonly LogEvent[]): Promise<void> {
    try {
      await this.#disk.begin(header, events);
      this.#mark(header, events);
    } catch (error) {
      await this.#goOnInMemory(error, header, events);
    }
  }

  /** Resolves when the events are kept. Rejects with `taken` or `gone` alone: another tab was there first. */
  async append({ header, log }: Logged, events: readonly LogEvent[]): Promise<void> {
    if (this.#inMemory.has(header.id)) return this.#memory.append(events);
    try {
      await this.#disk.append(events);
      this.#mark(header, [...log, ...events]);
    } catch (error) {
      if (error instanceof StoreError && ['taken', 'gone'].includes(error.trouble)) throw error;
      await this.#goOnInMemory(error, header, [...log, ...events]);
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
    await (await this.#marking).forget(id);
    await this.#disk.remove(id);
  }

  /** Rejects with a `StoreError` where something may be left. */
  async eraseEverything(): Promise<void> {
    for (const { id } of await this.#memory.all()) await this.#memory.remove(id);
    this.#inMemory.clear();
    this.#settings.clear();
    const forgotten = (await this.#marking).forgetAll();
    // Marks that cannot be cleared keep nothing else from being erased.
    await forgotten.catch(() => undefined);
    await this.#device.eraseEverything();
    await forgotten;
    this.#losses.set([]);
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

  /** Nobody waits for it. Only after the disk has kept it: a mark may be behind, never ahead. */
  #mark(header: LogHeader, log: readonly LogEvent[]): void {
    this.#marking.then((marking) => marking.mark(header, log)).catch(() => undefined);
  }

  async #goOnInMemory(error: unknown, header: LogHeader, events: readonly LogEvent[]) {
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
