import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** What can happen to a database. */
export interface Damage {
  name: string;
  isInShort: boolean;
  /** Does it to the files of a browser that is closed; null where it is done in the page. */
  spoil: ((profile: string) => void) | null;
}

/** Everything that a profile keeps in IndexedDB. */
function filesIn(profile: string): string[] {
  const folder = join(profile, 'Default/IndexedDB');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  const files = paths.filter((path) => statSync(path).isFile());
  if (files.length === 0) throw new Error(`${profile} keeps nothing in IndexedDB`);
  return files;
}

const sizeOf = (path: string) => statSync(path).size;

/** The file that holds what was played: LevelDB's log, or SQLite's database. */
function logIn(profile: string): string {
  const files = filesIn(profile).filter((path) => !/MANIFEST|CURRENT|LOCK|LOG/.test(basename(path)));
  return files.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a));
}

/** @param at where, from 0 at the head to 1 at the end */
function flip(profile: string, at: number): void {
  const log = logIn(profile);
  const bytes = readFileSync(log);
  const from = Math.floor((bytes.length - 16) * at);
  writeFileSync(
    log,
    bytes.map((byte, i) => (i >= from && i < from + 16 ? byte ^ 0xff : byte)),
  );
}

/** What tells a store where its data are: LevelDB's manifest, or the first page of an SQLite database. */
function forgetTheWay(profile: string): void {
  const manifest = filesIn(profile).find((path) => basename(path).startsWith('MANIFEST'));
  if (manifest) return rmSync(manifest);
  const log = logIn(profile);
  writeFileSync(log, readFileSync(log).fill(0, 0, 4096));
}

export const damages: readonly Damage[] = [
  {
    name: 'the folder emptied',
    isInShort: true,
    spoil: (profile) => filesIn(profile).forEach((path) => rmSync(path)),
  },
  { name: 'bytes flipped in the middle', isInShort: true, spoil: (profile) => flip(profile, 0.5) },
  { name: 'bytes flipped at the head', isInShort: false, spoil: (profile) => flip(profile, 0) },
  { name: 'bytes flipped at the end', isInShort: false, spoil: (profile) => flip(profile, 1) },
  {
    name: 'the log cut in half',
    isInShort: false,
    spoil: (profile) => truncateSync(logIn(profile), Math.floor(sizeOf(logIn(profile)) / 2)),
  },
  { name: 'the manifest or first page gone', isInShort: false, spoil: forgetTheWay },
  { name: 'the rows of one encounter missing', isInShort: false, spoil: null },
];

/** Deletes what happened in an encounter, behind the page's back. Runs in the page. */
export function loseRows(encounter: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('corridor');
    opening.onerror = () => reject(new Error('no database'));
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction('events', 'readwrite');
      transaction.objectStore('events').delete(IDBKeyRange.bound([encounter, 0], [encounter, Infinity]));
      transaction.oncomplete = () => {
        database.close();
        resolve();
      };
    };
  });
}
