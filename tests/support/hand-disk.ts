import type { EncounterEvent } from '../../src/core/encounter/event.ts';
import type { StoreTrouble } from '../../src/core/ports.ts';
import { StoreError } from '../../src/core/ports.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';

/** A disk in memory that refuses a taken place, as the real one does, and whose writes a test holds or lets fail. */
export class HandDisk extends MemoryEncounterStore {
  #trouble: StoreTrouble | null = null;
  #held: Promise<void> = Promise.resolve();
  #letGo = () => {};

  /** Lets every write from now on fail. */
  failWith(trouble: StoreTrouble): void {
    this.#trouble = trouble;
  }

  /** Lets writes wait from now on. */
  hold(): void {
    this.#held = new Promise((resolve) => (this.#letGo = resolve));
  }

  /** Confirms what has been waiting. */
  letGo(): void {
    this.#letGo();
  }

  override async append(events: readonly EncounterEvent[]): Promise<void> {
    await this.#held;
    if (this.#trouble) throw new StoreError(this.#trouble);
    const [first] = events;
    const stored = first && (await this.one(first.encounter));
    if (first && stored && first.n < stored.events.length) throw new StoreError('taken');
    await super.append(events);
  }
}
