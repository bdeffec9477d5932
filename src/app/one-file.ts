import type { OpenVault, Vault, VaultState } from '../core/vault.ts';
import type { FilePlace } from './corridor.ts';
import type { Keeper } from './keeper.ts';

/** What a person can do when the one file is opened. */
export class OneFile {
  readonly #vault: Vault;
  readonly #begin: (opened: OpenVault | null) => Promise<void>;

  /** @param begin begins a sitting with what was opened, or one of which nothing is kept */
  constructor(vault: Vault, begin: (opened: OpenVault | null) => Promise<void>) {
    this.#vault = vault;
    this.#begin = begin;
  }

  state(): Promise<VaultState> {
    return this.#vault.state();
  }

  /** Gives whether it did: not where another tab has set a passphrase by now. */
  async keepUnder(passphrase: string): Promise<boolean> {
    return this.#beginWith(await this.#vault.begin(passphrase));
  }

  /** Gives whether it was the passphrase. */
  async open(passphrase: string): Promise<boolean> {
    return this.#beginWith(await this.#vault.open(passphrase));
  }

  keepNothing(): Promise<void> {
    return this.#begin(null);
  }

  /** Erases what is kept without opening it. Rejects with a `StoreError` where something may be left. */
  erase(): Promise<void> {
    return this.#vault.erase();
  }

  async #beginWith(opened: OpenVault | null): Promise<boolean> {
    if (opened) await this.#begin(opened);
    return opened !== null;
  }
}

/** Notes where the one file lies, and gives with it where it lay before. */
export async function filePlace(keeper: Keeper, path: string): Promise<FilePlace> {
  const before = await keeper.setting('opened-from');
  if (before !== path) await keeper.keepSetting('opened-from', path);
  return { path, before: before === path ? null : before };
}
