import type { EncounterStore, Placed, StoredEncounter } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';

/** Encounters for as long as the page is open. */
export class MemoryEncounterStore implements EncounterStore {
  readonly #headers = new Map<string, { id: string }>();
  readonly #logs = new Map<string, Placed[]>();
  readonly #watchers = new Set<() => void>();

  async begin(header: { id: string }, events: readonly Placed[]): Promise<void> {
    this.#headers.set(header.id, header);
    this.#logs.set(header.id, [...events]);
    this.#changed();
  }

  async append(events: readonly Placed[]): Promise<void> {
    for (const event of events) {
      const log = this.#logs.get(event.encounter);
      if (!log) throw new StoreError('gone');
      log.push(event);
    }
    this.#changed();
  }

  async one(id: string): Promise<StoredEncounter | null> {
    const header = this.#headers.get(id);
    return header ? { id, header, events: [...(this.#logs.get(id) ?? [])] } : null;
  }

  async all(): Promise<StoredEncounter[]> {
    return [...this.#headers].map(([id, header]) => ({
      id,
      header,
      events: [...(this.#logs.get(id) ?? [])],
    }));
  }

  async remove(id: string): Promise<void> {
    this.#headers.delete(id);
    this.#logs.delete(id);
    this.#changed();
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  #changed(): void {
    for (const changed of this.#watchers) changed();
  }
}
