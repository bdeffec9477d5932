import type { Clock, Digest, Library, Locks, Random } from '../core/ports.ts';
import type { Keeper } from './keeper.ts';

/** What every deed is done with. */
export interface Corridor {
  clock: Clock;
  random: Random;
  digest: Digest;
  library: Library;
  locks: Locks;
  keeper: Keeper;
}
