import type { Contents } from '../core/backup/backup.ts';
import type { Merge } from '../core/backup/merge.ts';
import type { CopyStore } from '../core/backup/ports.ts';
import type { DeviceStore } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Database, EncounterRow, EventRow } from './database.ts';
import { secretKey, settingKey } from './device-store.ts';
import { DexieEncounterStore } from './encounter-store.ts';

/** Where the one file lay means nothing on another device, and a study that is being written is a file of its own. */
export const isCopied = (setting: string): boolean => !['opened-from', 'research'].includes(setting);

export class DexieCopyStore implements CopyStore {
  readonly #database: Database;
  readonly #device: DeviceStore;

  constructor(database: Database, device: DeviceStore) {
    this.#database = database;
    this.#device = device;
  }

  async everything(): Promise<Contents> {
    const secret = await this.#device.secret();
    const encounters = await new DexieEncounterStore(this.#database).all();
    const rows = await this.#database.ask(() => this.#database.meta.toArray());
    const settings = rows.flatMap(({ key, value }) =>
      key.startsWith(settingKey('')) && typeof value === 'string'
        ? [[key.slice(settingKey('').length), value] as const]
        : [],
    );
    return {
      encounters: encounters.map(({ id, header, events }) => ({ id, header, events: [...events] })),
      settings: Object.fromEntries(settings.filter(([name]) => isCopied(name))),
      secret: hexOf(secret),
    };
  }

  add(merge: Merge): Promise<void> {
    const whole = [...merge.added, ...merge.beside];
    const meta: Rows['meta'] = Object.entries(merge.settings).map(([name, value]) => ({
      key: settingKey(name),
      value,
    }));
    if (merge.secret !== null) meta.push({ key: secretKey, value: bytesOf(merge.secret) });
    return addRows(this.#database, {
      known: merge.longer.map(({ id }) => id),
      encounters: whole.map(({ id, header }) => ({ id, header })),
      events: [...whole, ...merge.longer].flatMap((encounter) => encounter.events as readonly EventRow[]),
      meta,
    });
  }

  askToKeep(): Promise<boolean> {
    return askToKeep();
  }
}

/** What a copy brings, as it is to lie in the database. `known`: the encounters that have to be there already. */
interface Rows {
  known: readonly string[];
  encounters: readonly EncounterRow[];
  events: readonly EventRow[];
  meta: { key: string; value: unknown }[];
}

/** All of it or nothing. */
export function addRows(database: Database, rows: Rows): Promise<void> {
  const { encounters, events, meta } = database;
  return database.ask(() =>
    database.transaction('rw', encounters, events, meta, async () => {
      const there = await encounters.where('id').anyOf(rows.known).count();
      if (there < rows.known.length) throw new StoreError('taken');
      await encounters.bulkAdd(rows.encounters);
      await events.bulkAdd(rows.events);
      await meta.bulkPut(rows.meta);
    }),
  );
}

export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}

export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export const bytesOf = (hexadecimal: string): Uint8Array =>
  Uint8Array.from(hexadecimal.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
