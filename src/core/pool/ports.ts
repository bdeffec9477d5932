import type { PublishedStudy } from '../study/published.ts';
import type { Returned } from './merge.ts';
import type { Decision } from './linking/links.ts';
import type { Unopened } from './pool.ts';
import type { PoolReport, ReportAsked } from './report.ts';

export interface PoolRequest {
  published: PublishedStudy;
  origin: Returned['origin'];
  /** Secret keys (`AGE-SECRET-KEY-1…`) that sealed returns are opened with. */
  identities: readonly string[];
}

/** A pool that is being read, off the page's own thread. */
export interface PoolDesk {
  /** Opens and reads one file; whatever is wrong with it stands in the report. */
  add(name: string, content: Uint8Array): Promise<void>;
  /** Notes a file that could not be read. */
  refuse(name: string, why: Unopened): Promise<void>;
  /** Says whose follow-ups are whose, in place of what was said before. */
  decide(decisions: readonly Decision[]): Promise<void>;
  report(asked: ReportAsked): Promise<PoolReport>;
  /** The package of all that was taken, as a zip. */
  pack(): Promise<Uint8Array>;
  /** What was written in own words, as a project of qualitative programs (.qdpx); null where there is nothing. */
  packWords(): Promise<Uint8Array | null>;
  /** Ends it, also in the middle of a file. */
  close(): void;
}

/** A file that somebody dropped, as it came: what was sealed is sealed. */
export interface DroppedFile {
  name: string;
  content: Uint8Array;
}

/** Keeps returns in this browser, apart from everything else, until they are put away. */
export interface PoolStore {
  /** Gives the name that it is kept under: another where a file of that name is there, from this tab or from any. */
  keep(file: DroppedFile): Promise<string>;
  names(): Promise<string[]>;
  one(name: string): Promise<Uint8Array | null>;
  /** Keeps what was said of a follow-up, in place of what was said of it before. */
  decide(decision: Decision): Promise<void>;
  decisions(): Promise<Decision[]>;
  clear(): Promise<void>;
}

export interface PoolTools {
  open(request: PoolRequest): PoolDesk;
  store: PoolStore;
}
