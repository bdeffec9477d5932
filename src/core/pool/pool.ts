import type { Digest } from '../ports.ts';
import type { AnonymousTable } from '../returns/anonymise.ts';
import { anonymise } from '../returns/anonymise.ts';
import { returnedTables } from '../returns/participation-return.ts';
import type { TableMeaning } from '../returns/table.ts';
import type { PublishedStudy } from '../study/published.ts';
import { joined } from './linking/join.ts';
import type { Linking } from './linking/linking.ts';
import { linkingOf } from './linking/linking.ts';
import type { Decision } from './linking/links.ts';
import type { Returned, Verdict } from './merge.ts';
import { verdicts } from './merge.ts';
import type { ReadReturn, Unfit } from './read-return.ts';
import { readReturn } from './read-return.ts';
import { Texts } from './texts.ts';
import type { Wear } from './worn-csv.ts';

/**
 * Why the content of a file was not even come to. `unread`: the browser could not read it. `needs-key`: it is sealed;
 * `wrong-key`: to another key, or it was altered. `practice`: the results of practice, which belong to no study.
 */
export interface Unopened {
  kind: 'unread' | 'too-large' | 'empty' | 'practice' | 'needs-key' | 'wrong-key';
}

/** What became of one file. */
export type Judged =
  | { file: string; taken: true; participant: string; wear: readonly Wear[] }
  | { file: string; taken: false; why: Unopened | Unfit | Exclude<Verdict, { kind: 'taken' }> };

/**
 * The returns to one study, put together. What it holds depends on what was added alone, not on its order nor on how
 * often it was.
 */
export class Pool {
  readonly published: PublishedStudy;
  readonly origin: Returned['origin'];
  readonly #tables: readonly TableMeaning[];
  readonly #digest: Pick<Digest, 'sha256'>;
  readonly #read = new Map<string, ReadReturn>();
  readonly #unread = new Map<string, Unopened | Unfit>();
  readonly #texts = new Texts();
  #decisions: readonly Decision[] = [];

  /** @param origin whose returns are taken: for a study that is only tried out, or a simulated one, theirs */
  constructor(
    published: PublishedStudy,
    digest: Pick<Digest, 'sha256'>,
    origin: Returned['origin'] = 'participant',
  ) {
    this.published = published;
    this.origin = origin;
    this.#tables = returnedTables(published);
    this.#digest = digest;
  }

  /** Adds the zip of one return, opened if it was sealed. One of the same name takes the other's place. */
  async add(file: string, zip: Uint8Array): Promise<void> {
    const expected = {
      study: this.published.study.study,
      tables: this.#tables,
      texts: this.#texts,
    };
    const read = await readReturn(file, zip, expected, this.#digest);
    this.#forget(file);
    if (read.ok) this.#read.set(file, read.value);
    else this.#unread.set(file, read.fault);
  }

  /** Notes a file that could not be opened. */
  refuse(file: string, why: Unopened): void {
    this.#forget(file);
    this.#unread.set(file, why);
  }

  /** What became of every file, by their names. */
  judged(): Judged[] {
    const read = [...this.#read.values()];
    const each = verdicts(this.published.study.study, this.origin, read);
    const known = read.map(({ file, participant, wear }, i): Judged => {
      const verdict = each[i] ?? { kind: 'taken' };
      return verdict.kind === 'taken'
        ? { file, taken: true, participant, wear }
        : { file, taken: false, why: verdict };
    });
    const unknown = [...this.#unread].map(([file, why]): Judged => ({ file, taken: false, why }));
    return [...known, ...unknown].sort((a, b) => (a.file < b.file ? -1 : 1));
  }

  /** Whose follow-ups somebody has said they are; what was said before is forgotten. */
  decide(decisions: readonly Decision[]): void {
    this.#decisions = decisions;
  }

  /** Whose follow-up is whose, where it can be made in another browser; else null. */
  linking(): Linking | null {
    return this.published.study.linking ? linkingOf(this.#returned(), this.#decisions) : null;
  }

  /**
   * Each table with the rows of all that were taken, by the random codes of participants: of somebody in two browsers by
   * that of the first. `linking`: that of this pool, where it is at hand.
   */
  tables(linking = this.linking()): AnonymousTable[] {
    return linking ? joined(this.#returned(), linking.links) : this.#returned();
  }

  #returned(): AnonymousTable[] {
    const taken = this.judged().flatMap(({ file, taken }) => (taken ? [this.#read.get(file)] : []));
    const ordered = taken
      .filter((one) => one !== undefined)
      .sort((a, b) => (a.participant < b.participant ? -1 : 1));
    return this.#tables.map((table) => ({
      ...anonymise({ ...table, columns: [], rows: () => [], order: () => '' }, []),
      columns: table.columns,
      rows: ordered.flatMap(({ tables }) => tables.get(table.name) ?? []),
    }));
  }

  #forget(file: string): void {
    this.#read.delete(file);
    this.#unread.delete(file);
  }
}
