import type { CopyStore } from './backup/ports.ts';
import type { DeviceStore, EncounterStore, MarkStore } from './ports.ts';

/**
 * `empty`: nothing was kept here. `sealed`: what is kept opens with its passphrase. `lost`: something was kept, and it
 * is gone. `newer`: a newer Corridor keeps it. `none`: this browser keeps nothing.
 */
export type VaultState = 'empty' | 'sealed' | 'lost' | 'newer' | 'none';

/** What the one file keeps under a passphrase, for as long as nobody locks or erases it. */
export interface OpenVault {
  disk: EncounterStore;
  device: DeviceStore;
  marks: MarkStore;
  copies: CopyStore;
}

export interface Vault {
  state(): Promise<VaultState>;
  /** Begins one under a passphrase, or null where there is one by now. */
  begin(passphrase: string): Promise<OpenVault | null>;
  /** Null where it is not the passphrase. */
  open(passphrase: string): Promise<OpenVault | null>;
  /** Without its passphrase: nobody can read any more what was in it. */
  erase(): Promise<void>;
}
