import type { Corridor } from '../../app/corridor.ts';
import type { IssuedCodes } from '../../app/issue-codes.ts';
import type { Finding, Path } from '../../core/problems/problem.ts';
import type { CheckedDraft, Draft } from '../../core/study/draft/draft.ts';
import { checkDraft, renamed, valueAt, withValue } from '../../core/study/draft/draft.ts';
import type { Prepared } from '../../core/study/draft/hindrances.ts';
import type { KeptDraft } from '../../core/study/draft/kept-draft.ts';
import { keptAs, keptDraftIn } from '../../core/study/draft/kept-draft.ts';
import type { OpenedDraft } from '../../core/study/draft/open-draft.ts';
import type { Shelf } from '../../core/study/shelf.ts';
import type { Survey } from '../../core/survey/survey.ts';
import { shippedShelf } from './shipped.ts';

const nothing: KeptDraft = { draft: {}, own: { surveys: {}, scenarios: {} }, tested: [], envelopes: null };

/** The study that is being written, as it is kept on this device, and what can be said of it. */
export class Room {
  readonly #corridor: Corridor;
  readonly #shipped: Shelf;
  #kept: KeptDraft | null = $state.raw(null);
  #keeping: Promise<void> | null = null;
  /** The codes that were issued last: they are on this page alone, until it is closed. */
  issued: IssuedCodes | null = $state.raw(null);

  readonly shelf: Shelf = $derived.by(() => ({
    surveys: { ...this.#shipped.surveys, ...this.#all.own.surveys },
    scenarios: { ...this.#shipped.scenarios, ...this.#all.own.scenarios },
  }));
  readonly checked: CheckedDraft = $derived.by(() => checkDraft(this.#all.draft, this.shelf));

  constructor(corridor: Corridor, shipped: Shelf, kept: KeptDraft | null) {
    this.#corridor = corridor;
    this.#shipped = shipped;
    this.#kept = kept;
  }

  get #all(): KeptDraft {
    return this.#kept ?? nothing;
  }

  /** Null while there is none. */
  get draft(): Draft | null {
    return this.#kept?.draft ?? null;
  }

  get tested(): readonly string[] {
    return this.#all.tested;
  }

  get prepared(): Prepared {
    const { tested, envelopes } = this.#all;
    return { study: this.checked.study, shelf: this.shelf, tested, envelopes };
  }

  value(path: Path): unknown {
    return valueAt(this.#all.draft, path);
  }

  /** What was found at a place or within it. */
  findingsAt(path: Path): Finding[] {
    return this.checked.findings.filter((found) => path.every((name, i) => found.path[i] === name));
  }

  change(path: Path, value: unknown): void {
    this.#set({ draft: withValue(this.#all.draft, path, value) });
  }

  rename(path: Path, from: string, to: string): void {
    this.#set({ draft: renamed(this.#all.draft, path, from, to) });
  }

  /** Begins with another study; what was kept of the one before is gone. */
  begin({ draft, own }: OpenedDraft): void {
    this.issued = null;
    this.#set({ ...nothing, draft, own });
  }

  /** The same study, written anew; what came with it stays. */
  rewrite(draft: Draft): void {
    this.#set({ draft });
  }

  addSurvey(survey: Survey): void {
    const { own } = this.#all;
    this.#set({ own: { ...own, surveys: { ...own.surveys, [survey.survey]: survey } } });
  }

  noteTested(recipient: string): void {
    this.#set({ tested: [...this.tested.filter((other) => other !== recipient), recipient] });
  }

  noteIssued(issued: IssuedCodes): void {
    this.issued = issued;
    this.#set({ envelopes: issued.envelopes });
  }

  /** Puts the study away for good. */
  async forget(): Promise<void> {
    [this.#kept, this.issued] = [null, null];
    await this.#keep();
  }

  #set(changes: Partial<KeptDraft>): void {
    this.#kept = { ...this.#all, ...changes };
    void this.#keep();
  }

  /** While something is being written, what comes after it waits, and only the last of that is written. */
  #keep(): Promise<void> {
    this.#keeping ??= Promise.resolve().then(async () => {
      let written: KeptDraft | null | undefined;
      while (written !== this.#kept) {
        written = this.#kept;
        await this.#corridor.keeper.keepSetting('research', written ? keptAs(written) : '');
      }
      this.#keeping = null;
    });
    return this.#keeping;
  }
}

const rooms = new WeakMap<Corridor['keeper'], Promise<Room>>();

/** The one room of a sitting. */
export function roomOf(corridor: Corridor): Promise<Room> {
  const known = rooms.get(corridor.keeper);
  if (known) return known;
  const opened = openRoom(corridor);
  rooms.set(corridor.keeper, opened);
  return opened;
}

async function openRoom(corridor: Corridor): Promise<Room> {
  const kept = await corridor.keeper.setting('research');
  const room = new Room(corridor, await shippedShelf(corridor.library), kept ? keptDraftIn(kept) : null);
  // Asked for once, so that it is there without a network, too.
  void corridor.studies().then((tools) => tools.onePage());
  return room;
}
