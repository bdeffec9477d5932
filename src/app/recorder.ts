import type { EncounterEvent, Happening } from '../core/encounter/event.ts';
import { readEncounter } from '../core/encounter/record.ts';
import { advance } from '../core/encounter/replay.ts';
import type { Run } from '../core/encounter/run.ts';
import { base32 } from '../core/ids.ts';
import type { Random } from '../core/ports.ts';
import { StoreError } from '../core/ports.ts';
import type { Corridor } from './corridor.ts';
import type { Live } from './live.ts';
import { Changing } from './live.ts';

/** 16 characters, 80 random bits. */
export const newId = (random: Random): string => base32(random.bytes(10));

/** `went-on`: what is shown here has caught up. `open`: it can only be read here. `deleted`: nothing more is recorded. */
export type Elsewhere = 'went-on' | 'open' | 'deleted';

/** One run that is being written: what happens shows only once it is kept. */
export class Recorder implements Live<Run> {
  protected readonly corridor: Corridor;
  readonly #run: Changing<Run>;
  readonly #elsewhere = new Changing<Elsewhere | null>(null);
  #turn: Promise<void> = Promise.resolve();

  constructor(corridor: Corridor, run: Run) {
    this.corridor = corridor;
    this.#run = new Changing(run);
  }

  get current(): Run {
    return this.#run.current;
  }

  /** What another tab did with this run since it was opened here; null while it has been left alone. */
  get elsewhere(): Live<Elsewhere | null> {
    return this.#elsewhere;
  }

  subscribe(changed: () => void): () => void {
    return this.#run.subscribe(changed);
  }

  /**
   * Records what `happening` says of the run as it stands when all earlier records are kept. Resolves when
   * it is kept and shown; records nothing for an empty list.
   */
  record(happening: (run: Run) => Happening[]): Promise<void> {
    const turn = this.#turn.then(() => this.#write(happening));
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  async #write(happening: (run: Run) => Happening[]): Promise<void> {
    if (this.#elsewhere.current === 'deleted' || this.#elsewhere.current === 'open') return;
    const before = this.#run.current;
    const { events, run } = this.#extend(before, happening(before));
    if (events.length === 0) return;
    try {
      await this.corridor.keeper.append(before, events);
      this.#run.set(run);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await this.catchUp(error.trouble === 'gone' ? 'deleted' : 'went-on');
      const missed = this.#run.current.log.slice(before.log.length);
      // Another tab that only opened the encounter has not changed what this deed is about.
      if (missed.length > 0 && missed.every(({ type }) => type === 'resumed')) await this.#write(happening);
    }
  }

  #extend(before: Run, happenings: readonly Happening[]): { events: EncounterEvent[]; run: Run } {
    const events: EncounterEvent[] = [];
    let run = before;
    for (const happening of happenings) {
      const event = this.#placed(run, happening);
      const next = advance(run, event);
      if (!next.ok) throw new Error(`"${event.type}" cannot happen here`);
      events.push(event);
      run = next.value;
    }
    return { events, run };
  }

  #placed({ header, log }: Run, happening: Happening): EncounterEvent {
    const sinceMs = this.corridor.clock.nowMs() - header.startedAtMs;
    return {
      id: newId(this.corridor.random),
      encounter: header.id,
      n: log.length,
      // A clock set back must not make time run backwards in the log.
      atMs: Math.max(sinceMs, log.at(-1)?.atMs ?? 0),
      ...happening,
    };
  }

  /** Shows the run as it is kept now, and what another tab has to do with it. */
  protected async catchUp(elsewhere: Elsewhere | null): Promise<void> {
    const stored = await this.corridor.keeper.one(this.#run.current.header.id);
    const isDeleted = !stored && !this.corridor.keeper.trouble.current;
    this.#elsewhere.set(isDeleted ? 'deleted' : elsewhere);
    const encounter = stored && readEncounter(stored);
    if (encounter?.kind === 'whole') this.#run.set(encounter.run);
  }
}
