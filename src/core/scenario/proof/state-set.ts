import type { Cells } from '../memory.ts';
import { Numbers } from './numbers.ts';

/** Distinct states, numbered in the order they were added: a hash table with open addressing over one array of cells. */
export class StateSet {
  readonly #width: number;
  readonly #cells = new Numbers();
  #size = 0;
  #table = new Int32Array(1024).fill(-1);

  constructor(width: number) {
    this.#width = width;
  }

  get size(): number {
    return this.#size;
  }

  /** All states one after the other, `width` cells each; valid until the next `add`. */
  get cells(): Cells {
    return this.#cells.data;
  }

  /** The number of a state equal to this one, or -1. */
  find(state: Cells): number {
    return this.#table[this.#slot(state, 0)] ?? -1;
  }

  /** Adds a state that is not there yet and gives its number. */
  add(state: Cells): number {
    if (this.#size * 2 >= this.#table.length) this.#rehash();
    this.#table[this.#slot(state, 0)] = this.#size;
    for (let i = 0; i < this.#width; i++) this.#cells.push(state[i] ?? 0);
    return this.#size++;
  }

  /** Where in the table the state at `at` of `cells` stands, or would. */
  #slot(cells: Cells, at: number): number {
    const mask = this.#table.length - 1;
    let slot = this.#hash(cells, at) & mask;
    for (;;) {
      const number = this.#table[slot] ?? -1;
      if (number === -1 || this.#equal(cells, at, number * this.#width)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  /** The finalizer of MurmurHash3 (Austin Appleby, public domain) after each cell. */
  #hash(cells: Cells, at: number): number {
    let hash = 0;
    for (let i = 0; i < this.#width; i++) {
      hash = Math.imul(hash ^ (cells[at + i] ?? 0), 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
      hash ^= hash >>> 16;
    }
    return hash;
  }

  #equal(cells: Cells, at: number, known: number): boolean {
    const data = this.#cells.data;
    for (let i = 0; i < this.#width; i++) if (cells[at + i] !== data[known + i]) return false;
    return true;
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 2).fill(-1);
    const data = this.#cells.data;
    for (let number = 0; number < this.#size; number++) {
      this.#table[this.#slot(data, number * this.#width)] = number;
    }
  }
}
