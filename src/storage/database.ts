import Dexie from 'dexie';
import type { Table } from 'dexie';

export interface EncounterRow {
  id: string;
  header: unknown;
}

export interface EventRow {
  id: string;
  encounter: string;
  n: number;
}

/** What Corridor keeps in IndexedDB. Editions of the schema are only ever added. */
export class Database extends Dexie {
  declare encounters: Table<EncounterRow, string>;
  declare events: Table<EventRow, [string, number]>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'corridor') {
    // Strict: a transaction has completed only when the disk has it, not the operating system.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ encounters: 'id', events: '[encounter+n], encounter', meta: 'key' });
  }
}
