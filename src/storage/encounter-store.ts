import Dexie, { liveQuery } from 'dexie';
import type { EncounterStore, StoredEncounter } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Database, EncounterRow, EventRow } from './database.ts';

/** Encounters in IndexedDB. A write has happened when its transaction has completed, never before. */
export class DexieEncounterStore implements EncounterStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The header and the events may be sealed, but for what they are found by. */
  begin(header: { id: string; sealed?: Uint8Array }, events: readonly EventRow[]): Promise<void> {
    const { encounters, events: log } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('rw', encounters, log, async () => {
        if (await encounters.get(header.id)) return;
        await encounters.add({ id: header.id, header });
        await log.bulkAdd(events);
      }),
    );
  }

  append(events: readonly EventRow[]): Promise<void> {
    const { encounters, events: log } = this.#database;
    const ids = [...new Set(events.map(({ encounter }) => encounter))];
    const add = (missing: readonly EventRow[]) =>
      this.#database.transaction('rw', encounters, log, async () => {
        const [counts] = await Promise.all([
          Promise.all(ids.map((id) => encounters.where('id').equals(id).count())),
          log.bulkAdd(missing),
        ]);
        // Without this, a tab that was left open would bring back part of what another has deleted.
        if (counts.includes(0)) throw new StoreError('gone');
      });
    return this.#database.ask(async () => {
      try {
        await add(events);
      } catch (error) {
        if (!(error instanceof Dexie.BulkError)) throw error;
        // What was kept before the answer got lost is there already.
        const kept = await log.bulkGet(events.map(({ encounter, n }): [string, number] => [encounter, n]));
        await add(events.filter(({ id }, i) => kept[i]?.id !== id));
      }
    });
  }

  one(id: string): Promise<StoredEncounter | null> {
    const { encounters, events } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('r', encounters, events, async () => {
        const row = await encounters.get(id);
        if (!row) return null;
        const log = await events
          .where('[encounter+n]')
          .between([id, Dexie.minKey], [id, Dexie.maxKey])
          .toArray();
        return { id, header: row.header, events: log };
      }),
    );
  }

  all(): Promise<StoredEncounter[]> {
    const { encounters, events } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('r', encounters, events, async () => {
        const [rows, log] = await Promise.all([encounters.toArray(), events.toArray()]);
        return gathered(rows, log);
      }),
    );
  }

  remove(id: string): Promise<void> {
    const { encounters, events } = this.#database;
    return this.#database.ask(() =>
      this.#database.transaction('rw', encounters, events, async () => {
        await encounters.delete(id);
        await events.where('encounter').equals(id).delete();
      }),
    );
  }

  watch(changed: () => void): () => void {
    const { encounters, events } = this.#database;
    const counts = liveQuery(() => Promise.all([encounters.count(), events.count()]));
    const watching = counts.subscribe({ next: changed, error: () => undefined });
    return () => watching.unsubscribe();
  }
}

/** Events whose header is gone are an encounter too: a damaged one. */
function gathered(rows: readonly EncounterRow[], log: readonly EventRow[]): StoredEncounter[] {
  const found = new Map<string, { id: string; header: unknown; events: EventRow[] }>();
  for (const { id, header } of rows) found.set(id, { id, header, events: [] });
  for (const event of log) {
    const encounter = found.get(event.encounter) ?? { id: event.encounter, header: null, events: [] };
    encounter.events.push(event);
    found.set(event.encounter, encounter);
  }
  return [...found.values()];
}
