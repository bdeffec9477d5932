import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredDatabase } from '../promises/stored-database.ts';

/** A database as a release left it in a browser. */
export interface KeptDatabase {
  release: string;
  database: StoredDatabase;
  /** What that release showed of each encounter's log, by its id. */
  shown: Record<string, string[]>;
}

/** The stored databases of all releases. */
export const keptDatabases: KeptDatabase[] = readdirSync(import.meta.dirname)
  .filter((name) => /^database-.*\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8')) as KeptDatabase);
