import type { Mark } from './encounter/mark.ts';
import type { Face, Scenario } from './scenario/scenario.ts';

/** What Corridor needs from outside. Each is given once, in main.ts; tests give their own. */

export interface Clock {
  /** Milliseconds since 1970. */
  nowMs(): number;
}

export interface Random {
  /** `count` unpredictable bytes. */
  bytes(count: number): Uint8Array;
}

export interface Digest {
  /** SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
  sha256(text: string): Promise<string>;
  /** HMAC-SHA-256 of the text's UTF-8 under `secret`, 32 bytes. */
  hmac(secret: Uint8Array, text: string): Promise<Uint8Array>;
}

export interface Cipher {
  /**
   * The text under AES-256-GCM with a nonce of its own, in base 64. `key`: 32 bytes. `place`: where it will lie; at
   * another place it does not open.
   */
  seal(key: Uint8Array, place: string, text: string): Promise<string>;
  /** What was sealed, or null where it was altered, moved or sealed under another key. */
  open(key: Uint8Array, place: string, sealed: string): Promise<string | null>;
}

/** The scenarios that came with this build. */
export interface Library {
  summaries: readonly ScenarioSummary[];
  /** The compiled scenario, or null where this build has none of that id. */
  open(id: string): Promise<Scenario | null>;
}

/** What the home page says of a scenario without loading it. */
export type ScenarioSummary = Pick<Scenario, 'id' | 'title' | 'about' | 'version' | 'key'> & {
  /** Whom it is about, the first of its cast. */
  person: { who: string; name: string; face: Face };
  minutes: { shortest: number; longest: number };
};

/**
 * Why the disk did not keep something. `taken`: another tab wrote that place first. `gone`: the encounter is no
 * longer there. `full`: no room. `stalled`: no answer in time. `newer`: a newer Corridor has taken the database over.
 * `unavailable`: no database, or the connection is lost.
 */
export type StoreTrouble = 'taken' | 'gone' | 'full' | 'stalled' | 'newer' | 'unavailable';

export class StoreError extends Error {
  readonly trouble: StoreTrouble;

  constructor(trouble: StoreTrouble, options?: ErrorOptions) {
    super(`storage: ${trouble}`, options);
    this.trouble = trouble;
  }
}

/** An encounter as it lies in the store, before anyone has looked whether it fits. */
export interface StoredEncounter {
  id: string;
  header: unknown;
  /** In the order of their numbers. */
  events: readonly unknown[];
}

/** By what an event of a log is found. */
export interface Placed {
  id: string;
  encounter: string;
  n: number;
}

/**
 * Keeps encounters, and whatever else is a header and a log. A promise resolves only when what was asked is durable; it rejects with a
 * `StoreError`, and then nothing of what was asked has been kept.
 */
export interface EncounterStore {
  begin(header: { id: string }, events: readonly Placed[]): Promise<void>;
  append(events: readonly Placed[]): Promise<void>;
  one(id: string): Promise<StoredEncounter | null>;
  all(): Promise<StoredEncounter[]>;
  remove(id: string): Promise<void>;
  /** Calls `changed` after each change, also those made by other tabs. Returns how to stop. */
  watch(changed: () => void): () => void;
}

/** What studies are opened with; loaded when the first one is. */
export interface StudyTools {
  cipher: Cipher;
  /** The study that lies in this very file; null where there is none. */
  within(): string | null;
  /** The text of `studies/<id>.json` beside the page; null where there is none, or nobody can reach it now. */
  beside(id: string): Promise<string | null>;
  /** The text of the one file, which lies beside the page; null where it does not, or nobody can reach it now. */
  onePage(): Promise<string | null>;
  /** Stores of which nothing is kept once the page is closed. */
  forNow(): { disk: EncounterStore; device: DeviceStore };
}

/** Something that one tab at a time may do. `lost` is called when another tab has taken it over. */
export interface Locks {
  /** Gives how to let go, or null where another tab holds it. */
  hold(name: string, lost: () => void): Promise<(() => void) | null>;
  /** Takes it away from whichever tab holds it. */
  takeOver(name: string, lost: () => void): Promise<() => void>;
}

/**
 * `country`: whose support contacts are shown. `played-<scenario>`: what deleted encounters with it leave behind.
 * `opened-from`: where the one file lay when it was last opened. `took-part-<study>`: how many have, on one device.
 * `research`: the study that is being written here; no copy takes it along.
 * `pacing`: how lines come, a `Pacing`. `read-aloud`: the voice that reads, as the browser names it; empty for none.
 * `look`: how the page looks, a `Look`. `my-school`: what the person wrote of where to turn at their own school.
 */
export type Setting =
  | 'country'
  | 'opened-from'
  | 'research'
  | 'pacing'
  | 'read-aloud'
  | 'look'
  | 'my-school'
  | `played-${string}`
  | `took-part-${string}`;

/** The device's own secret and everything else that is not an encounter. */
export interface DeviceStore {
  /** What the person chose on this device, or null. */
  setting(name: Setting): Promise<string | null>;
  keepSetting(name: Setting, value: string): Promise<void>;
  /** 32 bytes, made at the first call and the same ever after, until everything is erased. */
  secret(): Promise<Uint8Array>;
  eraseEverything(): Promise<void>;
}

/** Keeps marks as well as it can: a mark that cannot be kept takes nothing away from what the database keeps. */
export interface MarkStore {
  note(mark: Mark): Promise<void>;
  all(): Promise<Mark[]>;
  remove(encounter: string): Promise<void>;
  /** Rejects with a `StoreError` where marks may be left. */
  clear(): Promise<void>;
}

/** Whether Corridor can be opened without a network. `impossible`: this browser or address does not allow it. */
export type OfflineStatus = 'preparing' | 'ready' | 'impossible';
