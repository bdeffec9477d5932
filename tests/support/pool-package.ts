import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Pool } from '../../src/core/pool/pool.ts';
import { poolFiles } from '../../src/core/pool/pool-files.ts';
import type { PackedFile, PiecedFile } from '../../src/core/returns/ports.ts';
import type { PublishedStudy } from '../../src/core/study/published.ts';
import { digest } from './ports.ts';
import { returnedFiles } from './returned-files.ts';
import { fullStudy } from './simulated.ts';

/** A pool of what so many made-up people handed back. */
export async function simulatedPool(people: number, published: PublishedStudy = fullStudy): Promise<Pool> {
  const pool = new Pool(published, digest, 'simulated');
  for (const { name, content } of await returnedFiles(people, published)) await pool.add(name, content);
  return pool;
}

/** Its package, unpacked into a folder. */
export function writePackage(pool: Pool, folder: string): void {
  for (const file of poolFiles(pool)) {
    mkdirSync(dirname(join(folder, file.name)), { recursive: true });
    writeFileSync(join(folder, file.name), textOf(file));
  }
}

export const textOf = (file: PackedFile | PiecedFile): string =>
  'pieces' in file ? [...file.pieces()].join('') : file.text;
