import type { Damage } from '../core/encounter/replay.ts';
import { base32 } from '../core/ids.ts';
import type { Logged } from '../core/log.ts';
import type { Random, StoredEncounter } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Result } from '../core/result.ts';
import type { Corridor } from './corridor.ts';
import type { Live } from './live.ts';
import { Changing } from './live.ts';

/** 16 characters, 80 random bits. */
export const newId = (random: Random): string => base32(random.bytes(10));

/** `went-on`: what is shown here has caught up. `open`: it can only be read here. `deleted`: nothing more is recorded. */
export type Elsewhere = 'went-on' | 'open' | 'deleted';

type EventOf<State extends Logged> = State['log'][number];

/** How a log of one kind is read, and how it goes on. */
export interface Kind<State extends Logged> {
  /** Null where what is stored does not fit. */
  read(stored: StoredEncounter): State | null;
  advance(state: State, event: EventOf<State>): Result<State, Damage>;
}

/** One log that is being written: what happens shows only once it is kept. `Happening`: an event without its place. */
export class Recorder<State extends Logged, Happening extends { type: string }> implements Live<State> {
  protected readonly corridor: Corridor;
  readonly #kind: Kind<State>;
  readonly #state: Changing<State>;
  readonly #elsewhere = new Changing<Elsewhere | null>(null);
  #turn: Promise<void> = Promise.resolve();

  constructor(corridor: Corridor, state: State, kind: Kind<State>) {
    this.corridor = corridor;
    this.#kind = kind;
    this.#state = new Changing(state);
  }

  get current(): State {
    return this.#state.current;
  }

  /** What another tab did with this log since it was opened here; null while it has been left alone. */
  get elsewhere(): Live<Elsewhere | null> {
    return this.#elsewhere;
  }

  subscribe(changed: () => void): () => void {
    return this.#state.subscribe(changed);
  }

  /**
   * Records what `happening` says of the state as it stands when all earlier records are kept. Resolves when
   * it is kept and shown; records nothing for an empty list.
   */
  record(happening: (state: State) => Happening[]): Promise<void> {
    const turn = this.#turn.then(() => this.#write(happening));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #write(happening: (state: State) => Happening[]): Promise<void> {
    if (this.#elsewhere.current === 'deleted' || this.#elsewhere.current === 'open') return;
    const before = this.#state.current;
    const { events, state } = this.#extend(before, happening(before));
    if (events.length === 0) return;
    try {
      await this.corridor.keeper.append(before, events);
      this.#state.set(state);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await this.catchUp(error.trouble === 'gone' ? 'deleted' : 'went-on');
      const missed = this.#state.current.log.slice(before.log.length);
      // Another tab that only opened it has not changed what this deed is about.
      if (missed.length > 0 && missed.every(({ type }) => type === 'resumed')) await this.#write(happening);
    }
  }

  #extend(before: State, happenings: readonly Happening[]): { events: EventOf<State>[]; state: State } {
    const events: EventOf<State>[] = [];
    let state = before;
    for (const happening of happenings) {
      const event = this.#placed(state, happening);
      const next = this.#kind.advance(state, event);
      if (!next.ok) throw new Error(`"${event.type}" cannot happen here`);
      events.push(event);
      state = next.value;
    }
    return { events, state };
  }

  #placed({ header, log }: State, happening: Happening): EventOf<State> {
    const sinceMs = this.corridor.clock.nowMs() - header.startedAtMs;
    const place = {
      id: newId(this.corridor.random),
      encounter: header.id,
      n: log.length,
      // A clock set back must not make time run backwards in the log.
      atMs: Math.max(sinceMs, log.at(-1)?.atMs ?? 0),
    };
    return { ...place, ...happening } as unknown as EventOf<State>;
  }

  /** Shows the log as it is kept now, and what another tab has to do with it. */
  protected async catchUp(elsewhere: Elsewhere | null): Promise<void> {
    const stored = await this.corridor.keeper.one(this.#state.current.header.id);
    const isDeleted = !stored && !this.corridor.keeper.trouble.current;
    this.#elsewhere.set(isDeleted ? 'deleted' : elsewhere);
    const state = stored && this.#kind.read(stored);
    if (state) this.#state.set(state);
  }
}
