/** A list of whole numbers that grows, 4 bytes each: a million states do not fit into objects. */
export class Numbers {
  #data = new Int32Array(1024);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** The array behind the list, valid until the next `push`; longer than the list. */
  get data(): Int32Array {
    return this.#data;
  }

  at(index: number): number {
    return this.#data[index] ?? 0;
  }

  push(value: number): void {
    if (this.#length === this.#data.length) this.#grow();
    this.#data[this.#length++] = value;
  }

  #grow(): void {
    const grown = new Int32Array(this.#data.length * 2);
    grown.set(this.#data);
    this.#data = grown;
  }
}
