import type { Random } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { OpenVault, Vault, VaultState } from '../core/vault.ts';
import type { Database } from './database.ts';
import { DexieEncounterStore } from './encounter-store.ts';
import { CacheMarkStore } from './mark-cache.ts';
import { hasPassphrase, openWithPassphrase, setPassphrase } from './passphrase.ts';
import type { Seal } from './seal.ts';
import { SealedCopyStore } from './sealed-copy-store.ts';
import { SealedDeviceStore } from './sealed-device-store.ts';
import { SealedEncounterStore } from './sealed-encounter-store.ts';
import { sealedMarks } from './sealed-marks.ts';

const marksName = 'corridor-file-marks';

/** What the one file keeps, in a database of its own and under a passphrase. */
export class FileVault implements Vault {
  readonly #database: Database;
  readonly #caches: CacheStorage | undefined;
  readonly #random: Random;
  readonly #erased: () => void;

  /** @param erased called when what is open was erased, here or in another tab */
  constructor(database: Database, caches: CacheStorage | undefined, random: Random, erased: () => void) {
    this.#database = database;
    this.#caches = caches;
    this.#random = random;
    this.#erased = erased;
    database.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) erased();
    });
  }

  async state(): Promise<VaultState> {
    try {
      if (await hasPassphrase(this.#database)) return 'sealed';
    } catch (error) {
      return error instanceof StoreError && error.trouble === 'newer' ? 'newer' : 'none';
    }
    return (await this.#marks().hasAny()) ? 'lost' : 'empty';
  }

  async begin(passphrase: string): Promise<OpenVault | null> {
    try {
      const seal = await setPassphrase(this.#database, passphrase);
      await this.#forgetMarks();
      return this.#under(seal);
    } catch (error) {
      if (error instanceof StoreError && error.trouble === 'taken') return null;
      throw error;
    }
  }

  async open(passphrase: string): Promise<OpenVault | null> {
    const seal = await openWithPassphrase(this.#database, passphrase);
    return seal && this.#under(seal);
  }

  async erase(): Promise<void> {
    await this.#database.ask(() => this.#database.delete());
    await this.#forgetMarks();
  }

  /** Marks that cannot be cleared are sealed with what nobody has any more. */
  async #forgetMarks(): Promise<void> {
    await this.#marks()
      .clear()
      .catch(() => undefined);
  }

  #under(seal: Seal): OpenVault {
    const device = new SealedDeviceStore(this.#database, seal, this.#random, this.#erased);
    return {
      disk: new SealedEncounterStore(new DexieEncounterStore(this.#database), seal),
      device,
      marks: this.#marks(seal),
      copies: new SealedCopyStore(this.#database, seal, device),
    };
  }

  #marks(seal?: Seal): CacheMarkStore {
    return new CacheMarkStore(this.#caches, marksName, seal && sealedMarks(seal));
  }
}
