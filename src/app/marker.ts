import type { Loss } from '../core/encounter/loss.ts';
import { lossOf, markOf } from '../core/encounter/loss.ts';
import type { LogEvent, LogHeader } from '../core/log.ts';
import type { Digest, MarkStore, StoredEncounter } from '../core/ports.ts';
import type { Marking } from './keeper.ts';

/** Marks in a second place what the disk has kept, one after the other. */
export class Marker implements Marking {
  readonly #marks: MarkStore;
  readonly #digest: Digest;
  /** By encounter, the log that is still to be marked. */
  readonly #waiting = new Map<string, readonly LogEvent[]>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(marks: MarkStore, digest: Digest) {
    this.#marks = marks;
    this.#digest = digest;
  }

  mark(header: LogHeader, log: readonly LogEvent[]): Promise<void> {
    this.#waiting.set(header.id, log);
    return this.#next(async () => {
      // A longer log that has come since has its own turn, and one write does for both.
      if (this.#waiting.get(header.id) !== log) return;
      this.#waiting.delete(header.id);
      await this.#marks.note(await markOf(header, log, this.#digest));
    });
  }

  forget(encounter: string): Promise<void> {
    return this.#next(() => this.#marks.remove(encounter));
  }

  forgetAll(): Promise<void> {
    return this.#next(() => this.#marks.clear());
  }

  /** Compares the marks with what the disk has, which is read after them and so is never behind them. */
  async losses(read: () => Promise<readonly StoredEncounter[]>): Promise<Loss[]> {
    const marks = await this.#next(() => this.#marks.all());
    const stored = new Map((await read()).map((encounter) => [encounter.id, encounter]));
    const found = await Promise.all(
      marks.map((mark) => lossOf(mark, stored.get(mark.encounter), this.#digest)),
    );
    const losses = found.filter((loss) => loss !== null);
    // What another tab deleted in the meantime has no mark any more.
    const still = losses.length > 0 ? await this.#marks.all() : [];
    return losses.filter(({ mark }) => still.some(({ encounter }) => encounter === mark.encounter));
  }

  #next<Value>(work: () => Promise<Value>): Promise<Value> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}
