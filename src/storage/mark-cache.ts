import * as v from 'valibot';
import type { Mark } from '../core/encounter/mark.ts';
import type { MarkStore } from '../core/ports.ts';
import { answered } from './trouble.ts';

/** How a mark lies in the cache. */
export interface MarkForm {
  write(mark: Mark): Promise<string | Uint8Array<ArrayBuffer>>;
  read(answer: Response): Promise<unknown>;
}

const openToRead: MarkForm = {
  write: async (mark) => JSON.stringify(mark),
  read: (answer) => answer.json(),
};

const Marked = v.strictObject({
  encounter: v.string(),
  title: v.string(),
  startedAtMs: v.number(),
  events: v.number(),
  lastHash: v.string(),
});

/**
 * Marks in the browser's Cache, which lies in other files than IndexedDB and, unlike localStorage, keeps its last
 * writes when the browser is killed. Where there is no Cache there are no marks.
 */
export class CacheMarkStore implements MarkStore {
  readonly #caches: CacheStorage | undefined;
  readonly #name: string;
  readonly #form: MarkForm;

  constructor(caches: CacheStorage | undefined, name = 'corridor-marks', form: MarkForm = openToRead) {
    this.#caches = caches;
    this.#name = name;
    this.#form = form;
  }

  note(mark: Mark): Promise<void> {
    return this.#with(async (cache) => {
      const form = await this.#form.write(mark);
      await later();
      await cache.put(address(mark.encounter), new Response(form));
    }, undefined);
  }

  all(): Promise<Mark[]> {
    return this.#with(async (cache) => {
      const answers = await cache.matchAll();
      const marks = await Promise.all(
        answers.map(async (answer) => v.safeParse(Marked, await this.#form.read(answer))),
      );
      return marks.flatMap((mark) => (mark.success ? [mark.output] : []));
    }, []);
  }

  /** Whether there is any, even one that nobody can read. */
  hasAny(): Promise<boolean> {
    return this.#with(async (cache) => (await cache.keys()).length > 0, false);
  }

  async remove(encounter: string): Promise<void> {
    await this.#with((cache) => cache.delete(address(encounter)), false);
  }

  /** Unlike the others, it does not end well where marks may be left: they tell what was played. */
  async clear(): Promise<void> {
    if (this.#caches) await answered(this.#caches.delete(this.#name));
  }

  async #with<Value>(work: (cache: Cache) => Promise<Value>, otherwise: Value): Promise<Value> {
    try {
      return this.#caches ? await answered(this.#caches.open(this.#name).then(work)) : otherwise;
    } catch {
      // A full disk, which may not answer at all, or a private window: the marks are a second record, and the first goes on without them.
      return otherwise;
    }
  }
}

/** Handing something to the cache holds up the page, which has a line to paint first. */
const later = () => new Promise((resolve) => setTimeout(resolve, 250));

/** Only a name, and one that exists nowhere: nothing is ever asked for at this address. */
const address = (encounter: string) => `https://corridor.invalid/${encounter}`;
