import type { Backup, BackupFault } from '../core/backup/backup.ts';
import { mostBytes, readBackup, writeBackup } from '../core/backup/backup.ts';
import type { Merge } from '../core/backup/merge.ts';
import { mergeBackup } from '../core/backup/merge.ts';
import type { CopyTools, SealFault } from '../core/backup/ports.ts';
import type { Result } from '../core/result.ts';
import { fail, succeed } from '../core/result.ts';
import type { Corridor } from './corridor.ts';

/** A passphrase is at least this long. */
export const shortestPassphrase = 12;

export interface CopyFile {
  name: string;
  type: string;
  content: string | Uint8Array;
}

/** Everything on this device as one file, sealed unless that was declined. */
export async function makeCopy(
  { clock, digest }: Corridor,
  { store, sealing }: CopyTools,
  passphrase: string | null,
): Promise<CopyFile> {
  const madeAtMs = clock.nowMs();
  const text = await writeBackup(await store.everything(), madeAtMs, digest);
  const name = `corridor-copy-${new Date(madeAtMs).toISOString().slice(0, 10)}`;
  if (passphrase === null) return { name: `${name}.json`, type: 'application/json', content: text };
  const content = await sealing.seal(text, passphrase);
  return { name: `${name}.age`, type: 'application/octet-stream', content };
}

export type CopyFault = BackupFault | SealFault;

export interface OpenedCopy {
  madeAtMs: Backup['madeAtMs'];
  merge: Merge;
}

/** Opens a copy and works out what it would add, without adding it. `passphrase`: empty where none was given. */
export async function openCopy(
  { digest }: Corridor,
  { store, sealing }: CopyTools,
  file: Uint8Array,
  passphrase: string,
): Promise<Result<OpenedCopy, CopyFault>> {
  if (file.length > mostBytes) return fail('too-large');
  const text = await sealing.open(file, passphrase);
  if (!text.ok) return text;
  const backup = await readBackup(text.value, digest);
  if (!backup.ok) return backup;
  const { contents, madeAtMs } = backup.value;
  return succeed({ madeAtMs, merge: await mergeBackup(await store.everything(), contents, digest) });
}

/** Adds what the copy has and this device has not. Rejects with a `StoreError`, and then nothing was added. */
export async function bringBack({ keeper }: Corridor, { store }: CopyTools, merge: Merge): Promise<void> {
  await store.add(merge);
  await keeper.lookForLosses();
}
