import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { DroppedFile, PoolStore } from '../core/pool/ports.ts';
import { poolDatabase } from './pool-database.ts';
import { answered } from './trouble.ts';

export class DexiePoolStore implements PoolStore {
  readonly #database = new Dexie(poolDatabase, { chromeTransactionDurability: 'strict' });
  readonly #files: Table<DroppedFile, string>;

  constructor() {
    this.#database.version(1).stores({ files: 'name' });
    this.#files = this.#database.table('files');
  }

  async keep(file: DroppedFile): Promise<void> {
    await answered(this.#files.put(file));
  }

  async names(): Promise<string[]> {
    return answered(this.#files.toCollection().primaryKeys());
  }

  async one(name: string): Promise<Uint8Array | null> {
    return (await answered(this.#files.get(name)))?.content ?? null;
  }

  async clear(): Promise<void> {
    await answered(this.#database.delete());
    await answered(this.#database.open());
  }
}
