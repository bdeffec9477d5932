import type { Notebook } from '../notes.ts';

/** Takes the words of one language, and remembers which others there are. */
export class Words {
  readonly #wanted: string;
  readonly #others = new Set<string>();

  /** @param wanted as the survey's `locale` has it; empty for its default */
  constructor(wanted: string) {
    this.#wanted = wanted;
  }

  of(value: unknown): string {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    const texts = Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const [taken] = [this.#wanted, 'default', 'en'].flatMap((language) =>
      texts.filter(([name]) => name === language),
    );
    const [language, text] = taken ?? texts[0] ?? ['', ''];
    for (const [other] of texts) if (other !== language) this.#others.add(other);
    return text;
  }

  tell(book: Notebook): void {
    const taken = this.#wanted || 'the default language';
    if (this.#others.size > 0) book.at('pages')('language', [...this.#others].join(', '), taken);
  }
}
