import type { Decision } from '../core/pool/linking/links.ts';
import type { DroppedFile, PoolDesk, PoolRequest, PoolStore, PoolTools } from '../core/pool/ports.ts';
import type { PoolReport, ReportAsked } from '../core/pool/report.ts';

/** A file of the person's, before it is read. */
export interface Dropped {
  name: string;
  /** In bytes, as far as it is told. */
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** Two hundred times what a long study's return has. */
const mostBytes = 50_000_000;

/** The returns to one study as they are gathered: each file is read at once, and kept as it came. */
export class Gathered {
  readonly #desk: PoolDesk;
  readonly #store: PoolStore;
  readonly #names = new Set<string>();
  /** By the follow-ups they are about; null until those kept in this browser were looked at. */
  #decisions: Map<string, Decision> | null = null;
  #isKeptRead = false;

  constructor(tools: PoolTools, request: PoolRequest) {
    this.#desk = tools.open(request);
    this.#store = tools.store;
  }

  /** Reads what was kept in this browser before; gives how many files that were. */
  async addKept(onread: (done: number, of: number) => void): Promise<number> {
    this.#isKeptRead = true;
    const names = await this.#store.names().catch(() => []);
    for (const [i, name] of names.entries()) {
      const content = await this.#store.one(name);
      this.#names.add(name);
      await (content ? this.#desk.add(name, content) : this.#desk.refuse(name, { kind: 'unread' }));
      onread(i + 1, names.length);
    }
    return names.length;
  }

  /**
   * Reads files one after the other, keeping each. What was kept before is read first: files of the same name would take
   * its place.
   *
   * @param onread told after each file
   * @returns whether this browser keeps them all
   */
  async add(files: readonly Dropped[], onread: (done: number) => void): Promise<boolean> {
    if (!this.#isKeptRead) await this.addKept(() => undefined);
    let isKept = true;
    for (const [i, file] of files.entries()) {
      const name = this.#nameFor(file.name);
      const dropped = file.size > mostBytes ? 'too-large' : await contentOf(name, file);
      if (typeof dropped === 'string') await this.#desk.refuse(name, { kind: dropped });
      else {
        const kept = await this.#keep(dropped);
        isKept &&= kept !== null;
        await this.#desk.add(kept ?? name, dropped.content);
      }
      onread(i + 1);
    }
    return isKept;
  }

  async report(asked: ReportAsked): Promise<PoolReport> {
    await this.#decided();
    return this.#desk.report(asked);
  }

  pack(): Promise<Uint8Array> {
    return this.#desk.pack();
  }

  packWords(): Promise<Uint8Array | null> {
    return this.#desk.packWords();
  }

  /** Says whose follow-up it is. What this browser cannot keep holds until the page is closed. */
  async decide(decision: Decision): Promise<void> {
    const decided = await this.#decided();
    decided.set(decision.later, decision);
    await this.#store.decide(decision).catch(() => undefined);
    await this.#desk.decide([...decided.values()]);
  }

  async #decided(): Promise<Map<string, Decision>> {
    if (this.#decisions) return this.#decisions;
    const kept = await this.#store.decisions().catch(() => []);
    this.#decisions = new Map(kept.map((decision) => [decision.later, decision]));
    await this.#desk.decide(kept);
    return this.#decisions;
  }

  /** Stops at once, also in the middle of a file. */
  close(): void {
    this.#desk.close();
  }

  /** Every participant's file has the same name, until somebody renames it. */
  #nameFor(name: string): string {
    let free = name;
    for (let n = 2; this.#names.has(free); n += 1) free = `${name} (${n})`;
    this.#names.add(free);
    return free;
  }

  /** The name that it is kept under; null where there is no room: it is still read, and the page says so. */
  async #keep(file: DroppedFile): Promise<string | null> {
    try {
      const name = await this.#store.keep(file);
      this.#names.add(name);
      return name;
    } catch {
      return null;
    }
  }
}

async function contentOf(name: string, file: Dropped): Promise<DroppedFile | 'unread'> {
  try {
    return { name, content: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    return 'unread';
  }
}
