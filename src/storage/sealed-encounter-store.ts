import type { EncounterStore, Placed, StoredEncounter } from '../core/ports.ts';
import type { EventRow } from './database.ts';
import type { DexieEncounterStore } from './encounter-store.ts';
import type { Seal } from './seal.ts';

/** Encounters of which the disk sees only that they are there, and how many events each has. */
export class SealedEncounterStore implements EncounterStore {
  readonly #disk: DexieEncounterStore;
  readonly #seal: Seal;

  constructor(disk: DexieEncounterStore, seal: Seal) {
    this.#disk = disk;
    this.#seal = seal;
  }

  async begin(header: { id: string }, events: readonly Placed[]): Promise<void> {
    await this.#disk.begin(
      await closeHeader(this.#seal, header.id, header),
      await closeEvents(this.#seal, events),
    );
  }

  async append(events: readonly Placed[]): Promise<void> {
    await this.#disk.append(await closeEvents(this.#seal, events));
  }

  async one(id: string): Promise<StoredEncounter | null> {
    const stored = await this.#disk.one(id);
    return stored && this.#opened(stored);
  }

  async all(): Promise<StoredEncounter[]> {
    return Promise.all((await this.#disk.all()).map((stored) => this.#opened(stored)));
  }

  remove(id: string): Promise<void> {
    return this.#disk.remove(id);
  }

  watch(changed: () => void): () => void {
    return this.#disk.watch(changed);
  }

  async #opened({ id, header, events }: StoredEncounter): Promise<StoredEncounter> {
    const read = events.map((row, n) => this.#seal.open(`${id}/${n}`, sealedIn(row)));
    return { id, header: await this.#seal.open(id, sealedIn(header)), events: await Promise.all(read) };
  }
}

/** A header as it lies on the disk. */
export async function closeHeader(seal: Seal, id: string, header: unknown) {
  return { id, sealed: await seal.close(id, header) };
}

/** Events as they lie on the disk. */
export function closeEvents(seal: Seal, events: readonly EventRow[]) {
  return Promise.all(
    events.map(async (event) => {
      const { id, encounter, n } = event;
      return { id, encounter, n, sealed: await seal.close(`${encounter}/${n}`, event) };
    }),
  );
}

const sealedIn = (row: unknown): unknown =>
  typeof row === 'object' && row !== null && 'sealed' in row ? row.sealed : null;
