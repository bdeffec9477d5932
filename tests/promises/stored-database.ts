/** A whole database as JSON: bytes stand as `{ $bytes: hexadecimal }`. Each function runs in a page, alone. */
export interface StoredDatabase {
  name: string;
  /** As IndexedDB counts it, which is ten times as Dexie does. */
  version: number;
  stores: {
    name: string;
    keyPath: string | string[] | null;
    indexes: { name: string; keyPath: string | string[] }[];
    rows: unknown[];
  }[];
}

/** Reads a database of whatever version. */
export async function readDatabase(name: string): Promise<StoredDatabase> {
  const settled = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no reason'));
    });
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) {
      return { $bytes: Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('') };
    }
    if (Array.isArray(value)) return value.map(plain);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
  };
  const database = await settled(indexedDB.open(name));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readonly');
  const stores = await Promise.all(
    names.map(async (store) => {
      const from = transaction.objectStore(store);
      const indexes = [...from.indexNames].map((index) => {
        return { name: index, keyPath: from.index(index).keyPath };
      });
      const rows = (await settled(from.getAll())).map(plain);
      return { name: store, keyPath: from.keyPath, indexes, rows };
    }),
  );
  const { version } = database;
  database.close();
  return { name, version, stores };
}

/** Makes a database that is not there yet. */
export function writeDatabase({ name, version, stores }: StoredDatabase): Promise<void> {
  const whole = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(whole);
    if (typeof value !== 'object' || value === null) return value;
    if ('$bytes' in value) {
      const bytes = String(value.$bytes).match(/../g) ?? [];
      return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16));
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, whole(inner)]));
  };
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => {
      for (const { name: store, keyPath, indexes, rows } of stores) {
        const made = opening.result.createObjectStore(store, { keyPath });
        for (const index of indexes) made.createIndex(index.name, index.keyPath);
        for (const row of rows) made.add(whole(row));
      }
    };
    opening.onerror = () => reject(opening.error ?? new Error('no reason'));
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}

/** Does to a database what a Corridor of later years may do. */
export function makeNewer(how: 'version' | 'edition'): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = how === 'version' ? indexedDB.open('corridor', 20) : indexedDB.open('corridor');
    opening.onupgradeneeded = () => void opening.result.createObjectStore('more', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error ?? new Error('no reason'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('meta', 'readwrite');
      if (how === 'edition') transaction.objectStore('meta').put({ key: 'schema', value: 2 });
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
