import { encounterLock } from '../core/encounter/lock-name.ts';
import type { Logged } from '../core/log.ts';
import { Recorder } from './recorder.ts';

/** A log that one tab at a time goes on with; in the others it is read as it grows. */
export abstract class HeldRecorder<State extends Logged, Happening extends { type: string }> extends Recorder<
  State,
  Happening
> {
  #letGo: (() => void) | null = null;
  #stopFollowing = () => {};

  /** Notes that it goes on after it was left. */
  abstract takeUp(): Promise<void>;

  /** Takes it up where no other tab has it open; else it is only read here, as it goes on there. */
  async enter(): Promise<void> {
    this.#letGo = await this.corridor.locks.hold(this.#lock, () => this.#lost());
    await (this.#letGo ? this.takeUp() : this.#follow());
  }

  /** Takes it away from the tab that has it open. */
  async continueHere(): Promise<void> {
    this.#stopFollowing();
    this.#letGo = await this.corridor.locks.takeOver(this.#lock, () => this.#lost());
    await this.catchUp(null);
    await this.takeUp();
  }

  /** Leaves it to other tabs. */
  letGo(): void {
    this.#stopFollowing();
    this.#letGo?.();
    this.#letGo = null;
  }

  get #lock(): string {
    return encounterLock(this.current.header.id);
  }

  /** Having let go of it, nothing is lost. */
  #lost(): void {
    if (this.#letGo) void this.#follow();
    this.#letGo = null;
  }

  #follow(): Promise<void> {
    this.#stopFollowing = this.corridor.keeper.watch(() => void this.catchUp('open'));
    return this.catchUp('open');
  }
}
