import type { CopyTools } from '../core/backup/ports.ts';
import type { Clock, Digest, Library, Locks, OfflineStatus, Random, StudyTools } from '../core/ports.ts';
import type { ReturnTools } from '../core/returns/ports.ts';
import type { PoolTools } from '../core/pool/ports.ts';
import type { Keeper } from './keeper.ts';
import type { Live } from './live.ts';

/** What every deed is done with. */
export interface Corridor {
  clock: Clock;
  random: Random;
  digest: Digest;
  library: Library;
  locks: Locks;
  keeper: Keeper;
  sitting: Sitting;
  offline: Live<OfflineStatus>;
  returns: () => Promise<ReturnTools>;
  studies: () => Promise<StudyTools>;
  /** Null where the research room is not. */
  pools: (() => Promise<PoolTools>) | null;
  /** Shows the page anew with another sitting; null where there is none to be had. */
  sit: ((corridor: Corridor) => Promise<void>) | null;
  /** Null where nothing is kept that could be copied. */
  copies: (() => Promise<CopyTools>) | null;
}

/**
 * How long what is done here is meant to last: on this `device`, or for one sitting at a `shared` computer; in the one
 * file `sealed` under a passphrase, or for this `page` alone; or while a study is on `trial` by whoever makes it.
 */
export interface Sitting {
  readonly kind: 'device' | 'shared' | 'sealed' | 'page' | 'trial';
  /**
   * Begins a sitting of another kind, in the one file by asking which; with nothing of this one. What this one has kept
   * stays as it is.
   */
  change(): Promise<void>;
  /** Where the one file lies; nothing elsewhere. */
  readonly file?: FilePlace;
  /** A participant's code, for a trial of a study that asks for one. */
  readonly code?: string;
}

export interface FilePlace {
  path: string;
  /** Where it lay when it was opened last, where that is known and another place. */
  before: string | null;
}
