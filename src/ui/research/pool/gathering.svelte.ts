import type { Dropped } from '../../../app/gather-returns.ts';
import { Gathered } from '../../../app/gather-returns.ts';
import type { Corridor } from '../../../app/corridor.ts';
import type { Decision } from '../../../core/pool/linking/links.ts';
import type { Returned } from '../../../core/pool/merge.ts';
import type { PoolTools } from '../../../core/pool/ports.ts';
import type { PoolReport, ReportAsked } from '../../../core/pool/report.ts';
import { publish } from '../../../core/study/published.ts';
import type { Study } from '../../../core/study/study.ts';
import type { Room } from '../room.svelte.ts';

interface Going {
  done: number;
  of: number;
}

/** The returns that are being put together in the research room; they outlast a look at another place of it. */
export class Gathering {
  readonly #room: Room;
  readonly #tools: PoolTools;
  #gathered: Gathered | null = null;
  /** The study that was read for. */
  #study: Study | null = null;
  #identities: readonly string[] = [];
  origin: Returned['origin'] = $state('participant');
  going: Going | null = $state.raw(null);
  report: PoolReport | null = $state.raw(null);
  /** How many files lie in this browser from before. */
  kept = $state(0);
  /** How it is shown: from how many people on, and what others are taken to know of them. */
  asked: ReportAsked = $state.raw({ rule: 'under-5', known: null });
  /** Whether what is shown is not yet what was asked for. */
  isShowing = $state(false);
  isKept = $state(true);
  hasKey = $state(false);

  constructor(room: Room, tools: PoolTools) {
    this.#room = room;
    this.#tools = tools;
  }

  /** Called whenever the place is shown: what was read for another study, or for this one before it was changed, is gone. */
  async enter(): Promise<void> {
    if (this.#gathered && this.#study !== this.#room.checked.study) {
      this.stop();
      this.report = null;
    }
    await this.lookForKept();
  }

  async lookForKept(): Promise<void> {
    this.kept = (await this.#tools.store.names().catch(() => [])).length;
  }

  /** What was read before with another key, or as another's, is read anew from what is kept. */
  async use(identities: readonly string[]): Promise<void> {
    this.#identities = identities;
    this.hasKey = true;
    await this.#anew();
  }

  async takeFrom(origin: Returned['origin']): Promise<void> {
    this.origin = origin;
    await this.#anew();
  }

  /** False where it was stopped. */
  add(files: readonly Dropped[]): Promise<boolean> {
    return this.#work(files.length, async (gathered, tell) => {
      this.isKept = (await gathered.add(files, (done) => tell(done, files.length))) && this.isKept;
    });
  }

  readKept(): Promise<boolean> {
    return this.#work(this.kept, async (gathered, tell) => {
      await gathered.addKept(tell);
    });
  }

  /** Shows the same returns in another way. */
  async show(changes: Partial<ReportAsked>): Promise<void> {
    const asked = { ...this.asked, ...changes };
    this.asked = asked;
    if (!this.#gathered || this.going) return;
    this.isShowing = true;
    try {
      const report = await this.#gathered.report(asked);
      if (this.asked === asked) this.report = report;
    } finally {
      if (this.asked === asked) this.isShowing = false;
    }
  }

  /** Says whose follow-up one is, and shows the pool as it is then. */
  async decide(decision: Decision): Promise<void> {
    await this.#gathered?.decide(decision);
    await this.show({});
  }

  stop(): void {
    this.#gathered?.close();
    this.#gathered = null;
    this.going = null;
  }

  async pack(): Promise<Uint8Array | null> {
    return (await this.#gathered?.pack()) ?? null;
  }

  async packWords(): Promise<Uint8Array | null> {
    return (await this.#gathered?.packWords()) ?? null;
  }

  /** Erases what is kept of the returns in this browser. */
  async clear(): Promise<void> {
    this.stop();
    [this.report, this.kept] = [null, 0];
    await this.#tools.store.clear();
  }

  async #anew(): Promise<void> {
    const wasRead = this.#gathered !== null;
    this.stop();
    this.report = null;
    await this.lookForKept();
    if (wasRead && this.kept > 0) await this.readKept();
  }

  async #work(
    of: number,
    work: (gathered: Gathered, tell: (done: number, of: number) => void) => Promise<void>,
  ): Promise<boolean> {
    const gathered = (this.#gathered ??= this.#open());
    const isStopped = () => this.#gathered !== gathered;
    this.going = { done: 0, of };
    try {
      await work(gathered, (done, all) => {
        if (!isStopped()) this.going = { done, of: all };
      });
      this.report = await gathered.report(this.asked);
    } catch (error) {
      if (!isStopped()) throw error;
    } finally {
      if (!isStopped()) this.going = null;
    }
    await this.lookForKept();
    return !isStopped();
  }

  #open(): Gathered {
    const { study, shelf } = { study: this.#room.checked.study, shelf: this.#room.shelf };
    if (!study) throw new Error('there is no study to gather for');
    this.#study = study;
    const published = publish(study, shelf, false);
    return new Gathered(this.#tools, { published, origin: this.origin, identities: this.#identities });
  }
}

const gatherings = new WeakMap<Room, Promise<Gathering>>();

/** The one of a room; null where returns cannot be read. */
export async function gatheringOf(corridor: Corridor, room: Room): Promise<Gathering | null> {
  if (!corridor.pools) return null;
  const opening = gatherings.get(room) ?? corridor.pools().then((tools) => new Gathering(room, tools));
  gatherings.set(room, opening);
  const gathering = await opening;
  await gathering.enter();
  return gathering;
}
