import type { Keeper } from '../../app/keeper.ts';
import type { SupportContacts } from '../../core/support/contacts.ts';

const files = import.meta.glob<SupportContacts>('/scenarios/support/*.yaml', {
  query: '?support',
  import: 'default',
  eager: true,
});

/** All countries by name, and last the page for any other. */
export const countries: readonly SupportContacts[] = Object.values(files).sort(
  (a, b) => Number(a.country === 'other') - Number(b.country === 'other') || a.name.localeCompare(b.name),
);

/** Where the person says they are; kept on the device, and never guessed. */
export class Whereabouts {
  readonly #keeper: Keeper;
  #code = $state('');

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
    void keeper.setting('country').then((kept) => (this.#code ||= kept ?? ''));
  }

  get code(): string {
    return this.#code;
  }

  /** Null until they have said it. */
  get contacts(): SupportContacts | null {
    return countries.find(({ country }) => country === this.#code) ?? null;
  }

  choose(code: string): void {
    this.#code = code;
    void this.#keeper.keepSetting('country', code);
  }
}
