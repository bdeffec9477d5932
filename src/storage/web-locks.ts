import type { Locks } from '../core/ports.ts';

/** The browser's own locks: they are let go of when a tab closes or dies. */
export class WebLocks implements Locks {
  readonly #locks: LockManager | undefined;
  /** How often this page holds each, those included that it is just letting go of. */
  readonly #own = new Map<string, number>();

  constructor(locks: LockManager | undefined) {
    this.#locks = locks;
  }

  hold(name: string, lost: () => void): Promise<(() => void) | null> {
    // What this page is still letting go of must not look as if another had it.
    return this.#ask(name, this.#own.get(name) ? { steal: true } : { ifAvailable: true }, lost);
  }

  async takeOver(name: string, lost: () => void): Promise<() => void> {
    return (await this.#ask(name, { steal: true }, lost)) ?? (() => {});
  }

  #ask(name: string, options: LockOptions, lost: () => void): Promise<(() => void) | null> {
    const locks = this.#locks;
    // Without locks, a place in the log that is already taken is still refused.
    if (!locks) return Promise.resolve(() => {});
    return new Promise((answer) => {
      let isHeld = false;
      const hold = (lock: Lock | null) => {
        if (!lock) {
          answer(null);
          return;
        }
        isHeld = true;
        this.#count(name, 1);
        return new Promise<void>(answer);
      };
      locks
        .request(name, options, hold)
        .catch(() => (isHeld ? lost() : answer(() => {})))
        .finally(() => isHeld && this.#count(name, -1));
    });
  }

  #count(name: string, more: 1 | -1): void {
    this.#own.set(name, (this.#own.get(name) ?? 0) + more);
  }
}
