import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Decision } from '../core/pool/linking/links.ts';
import type { DroppedFile, PoolStore } from '../core/pool/ports.ts';
import { poolDatabase } from './pool-database.ts';
import { answered } from './trouble.ts';

export class DexiePoolStore implements PoolStore {
  readonly #database = new Dexie(poolDatabase, { chromeTransactionDurability: 'strict' });
  readonly #files: Table<DroppedFile, string>;
  readonly #decisions: Table<Decision, string>;

  constructor() {
    this.#database.version(1).stores({ files: 'name' });
    this.#database.version(2).stores({ files: 'name', decisions: 'later' });
    this.#files = this.#database.table('files');
    this.#decisions = this.#database.table('decisions');
  }

  keep({ name, content }: DroppedFile): Promise<string> {
    const keep = async () => {
      let free = name;
      for (let n = 2; (await this.#files.where('name').equals(free).count()) > 0; n += 1)
        free = `${name} (${n})`;
      await this.#files.add({ name: free, content });
      return free;
    };
    return answered(this.#database.transaction('rw', this.#files, keep));
  }

  async names(): Promise<string[]> {
    return answered(this.#files.toCollection().primaryKeys());
  }

  async one(name: string): Promise<Uint8Array | null> {
    return (await answered(this.#files.get(name)))?.content ?? null;
  }

  async decide(decision: Decision): Promise<void> {
    await answered(this.#decisions.put(decision));
  }

  decisions(): Promise<Decision[]> {
    return answered(this.#decisions.toArray());
  }

  async clear(): Promise<void> {
    await answered(this.#database.delete());
    await answered(this.#database.open());
  }
}
