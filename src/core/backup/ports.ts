import type { Result } from '../result.ts';
import type { Contents } from './backup.ts';
import type { Merge } from './merge.ts';

/** Everything on the device at once. */
export interface CopyStore {
  everything(): Promise<Contents>;
  /** All of it or, where anything has changed since it was worked out, nothing: then it rejects with `taken`. */
  add(merge: Merge): Promise<void>;
  /** Asks the browser not to clear by itself what is kept; gives what it said. */
  askToKeep(): Promise<boolean>;
}

/** Why a file does not open. `wrong-passphrase`: also where a sealed file was altered. */
export type SealFault = 'needs-passphrase' | 'wrong-passphrase' | 'cut' | 'not-a-backup';

/** Files that open with a passphrase alone. */
export interface Sealing {
  seal(text: string, passphrase: string): Promise<Uint8Array>;
  /** The text of a file, sealed or not. `passphrase`: empty where none was given. */
  open(file: Uint8Array, passphrase: string): Promise<Result<string, SealFault>>;
}

/** What copies are made with; loaded when the first one is. */
export interface CopyTools {
  store: CopyStore;
  sealing: Sealing;
}
