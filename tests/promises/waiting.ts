/** How long a browser may take to answer, on a computer that has much else to do. */
export const patienceMs = 120_000;

/** @throws Error that says what was waited for, where it does not come. */
export async function within<Value>(promise: Promise<Value>, what: string, ms = patienceMs): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${ms / 1000} s`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

interface Waiter<Answer> {
  what: string;
  resolve: (answer: Answer) => void;
  reject: (why: Error) => void;
}

/** Questions to a browser that has not answered yet, by number. */
export class Waiting<Answer> {
  readonly #waiters = new Map<number, Waiter<Answer>>();
  #count = 0;
  #hasEnded = false;

  /** @param what is asked, for the sentence that says so */
  next(what: string): [number, Promise<Answer>] {
    const n = ++this.#count;
    // Nothing comes from a browser that has gone: a question asked just after it went would wait in vain.
    if (this.#hasEnded) return [n, Promise.reject(gone(what))];
    const answered = new Promise<Answer>((resolve, reject) =>
      this.#waiters.set(n, { what, resolve, reject }),
    );
    return [n, within(answered, what).finally(() => this.#waiters.delete(n))];
  }

  answer(n: number, answer: Answer): void {
    this.#waiters.get(n)?.resolve(answer);
  }

  /** The browser has gone. */
  end(): void {
    this.#hasEnded = true;
    for (const { what, reject } of this.#waiters.values()) reject(gone(what));
  }
}

const gone = (what: string) => new Error(`${what}: the browser has gone`);
