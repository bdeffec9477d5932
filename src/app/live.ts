/** A value that changes by itself and says so. */
export interface Live<Value> {
  readonly current: Value;
  /** Calls `changed` after each change. Returns how to stop. */
  subscribe(changed: () => void): () => void;
}

export class Changing<Value> implements Live<Value> {
  #current: Value;
  readonly #subscribers = new Set<() => void>();

  constructor(first: Value) {
    this.#current = first;
  }

  get current(): Value {
    return this.#current;
  }

  set(value: Value): void {
    this.#current = value;
    for (const changed of this.#subscribers) changed();
  }

  subscribe(changed: () => void): () => void {
    this.#subscribers.add(changed);
    return () => this.#subscribers.delete(changed);
  }
}
