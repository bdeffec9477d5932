import Dexie from 'dexie';
import type { Table } from 'dexie';
import { StoreError } from '../core/ports.ts';
import { answered, isLost } from './trouble.ts';

export interface EncounterRow {
  id: string;
  header: unknown;
}

export interface EventRow {
  id: string;
  encounter: string;
  n: number;
}

/** The latest edition of the schema that this code knows. */
const edition = 1;

/** What Corridor keeps in IndexedDB. Editions of the schema are only ever added. */
export class Database extends Dexie {
  declare encounters: Table<EncounterRow, string>;
  declare events: Table<EventRow, [string, number]>;
  declare meta: Table<{ key: string; value: unknown }, string>;
  #isNewer = false;

  /** `indexedDB`: where it lies; null for the browser's usual place. */
  constructor(name = 'corridor', indexedDB: IDBFactory | null = null) {
    // Strict: a transaction has completed only when the disk has it, not the operating system.
    super(name, { chromeTransactionDurability: 'strict', ...(indexedDB ? { indexedDB, IDBKeyRange } : {}) });
    this.version(edition).stores({ encounters: 'id', events: '[encounter+n], encounter', meta: 'key' });
    this.on('ready', () => this.#refuseNewer(), true);
    this.on('versionchange', ({ newVersion }) => this.#makeWay(newVersion));
  }

  /**
   * Asks the disk for something, and once more where the connection was lost: so it must be right to ask twice.
   * @throws StoreError `newer` where a newer Corridor has taken the database over; else for whatever went wrong.
   */
  async ask<Value>(work: () => PromiseLike<Value>): Promise<Value> {
    try {
      return await answered(this.#twice(work));
    } catch (error) {
      throw this.#isNewer ? new StoreError('newer', { cause: error }) : error;
    }
  }

  async #twice<Value>(work: () => PromiseLike<Value>): Promise<Value> {
    try {
      return await work();
    } catch (error) {
      if (!isLost(error)) throw error;
      this.close({ disableAutoOpen: false });
      return work();
    }
  }

  /** Dexie opens a database that newer code has made, and writes to it. Throwing here keeps it closed. */
  async #refuseNewer(): Promise<void> {
    const known = await this.meta.get('schema');
    this.#isNewer = this.backendDB().version > edition * 10 || Number(known?.value ?? 0) > edition;
    if (this.#isNewer) throw new StoreError('newer');
    if (!known) await this.meta.put({ key: 'schema', value: edition });
  }

  /** Another tab with newer code wants the database. Where it is only being deleted, Dexie's own way is right. */
  #makeWay(newVersion: number | null): boolean | undefined {
    if (newVersion === null) return undefined;
    this.#isNewer = true;
    this.close({ disableAutoOpen: true });
    // Without this, Dexie opens again and goes on writing.
    return false;
  }
}
