import type { Contents } from '../core/backup/backup.ts';
import type { Merge } from '../core/backup/merge.ts';
import type { CopyStore } from '../core/backup/ports.ts';
import type { StoredEncounter } from '../core/ports.ts';
import { addRows, askToKeep, bytesOf, hexOf, isCopied } from './copy-store.ts';
import type { Database, EventRow } from './database.ts';
import { DexieEncounterStore } from './encounter-store.ts';
import type { Seal } from './seal.ts';
import type { SealedDeviceStore } from './sealed-device-store.ts';
import { closeEvents, closeHeader, SealedEncounterStore } from './sealed-encounter-store.ts';

/** Copies of what lies under seal: it is opened for a copy, and sealed when one is brought back. */
export class SealedCopyStore implements CopyStore {
  readonly #database: Database;
  readonly #seal: Seal;
  readonly #device: SealedDeviceStore;

  constructor(database: Database, seal: Seal, device: SealedDeviceStore) {
    this.#database = database;
    this.#seal = seal;
    this.#device = device;
  }

  async everything(): Promise<Contents> {
    const secret = await this.#device.secret();
    const disk = new SealedEncounterStore(new DexieEncounterStore(this.#database), this.#seal);
    const encounters = await disk.all();
    const settings = Object.entries(await this.#device.settings());
    return {
      encounters: encounters.map(({ id, header, events }) => ({ id, header, events: [...events] })),
      settings: Object.fromEntries(settings.filter(([name]) => isCopied(name))),
      secret: hexOf(secret),
    };
  }

  /** Everything is sealed first: a transaction does not wait for it. */
  async add(merge: Merge): Promise<void> {
    const whole = [...merge.added, ...merge.beside];
    const settings = Object.entries(merge.settings);
    const meta = await Promise.all(settings.map(([name, value]) => this.#device.closed(name, value)));
    if (merge.secret !== null) meta.push(await this.#device.closedSecret(bytesOf(merge.secret)));
    await addRows(this.#database, {
      known: merge.longer.map(({ id }) => id),
      encounters: await Promise.all(whole.map((encounter) => this.#closed(encounter))),
      events: await closeEvents(
        this.#seal,
        [...whole, ...merge.longer].flatMap(({ events }) => events as readonly EventRow[]),
      ),
      meta,
    });
  }

  askToKeep(): Promise<boolean> {
    return askToKeep();
  }

  async #closed({ id, header }: StoredEncounter) {
    return { id, header: await closeHeader(this.#seal, id, header) };
  }
}
