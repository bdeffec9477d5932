import type { Cell } from '../returns/table.ts';

/** Keeps equal texts once: of a million choices most cells are the same few words. */
export class Texts {
  readonly #known = new Map<string, string>();

  /** The cell, where it is text as it was first kept. */
  once(cell: Cell): Cell {
    if (typeof cell !== 'string') return cell;
    const known = this.#known.get(cell);
    if (known !== undefined) return known;
    // A piece of a longer text would keep all of it in memory: this is a copy.
    const copy = JSON.parse(JSON.stringify(cell)) as string;
    this.#known.set(copy, copy);
    return copy;
  }
}
