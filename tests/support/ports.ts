import { createHash, createHmac } from 'node:crypto';
import type { Corridor, Sitting } from '../../src/app/corridor.ts';
import { Keeper } from '../../src/app/keeper.ts';
import { Changing } from '../../src/app/live.ts';
import { Marker } from '../../src/app/marker.ts';
import type { Mark } from '../../src/core/encounter/mark.ts';
import type {
  DeviceStore,
  Digest,
  EncounterStore,
  Library,
  Locks,
  MarkStore,
  OfflineStatus,
  Random,
  StudyTools,
} from '../../src/core/ports.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { webCipher } from '../../src/storage/web-cipher.ts';
import { MemoryEncounterStore } from '../../src/storage/memory-store.ts';

export const digest: Digest = {
  sha256: async (text) => createHash('sha256').update(text).digest('hex'),
  hmac: async (secret, text) => new Uint8Array(createHmac('sha256', secret).update(text).digest()),
};

/** Bytes that differ at every call and are the same in every test run. */
export function countingRandom(): Random {
  let calls = 0;
  return {
    bytes(count) {
      calls += 1;
      return Uint8Array.from({ length: count }, (_, i) => (i < 4 ? (calls >> (8 * (3 - i))) & 255 : i));
    },
  };
}

/** A clock that moves only when it is told to. */
class HandClock {
  #nowMs = 1_700_000_000_000;

  nowMs(): number {
    return this.#nowMs;
  }

  pass(ms: number): void {
    this.#nowMs += ms;
  }
}

export function libraryOf(...scenarios: readonly Scenario[]): Library {
  return {
    summaries: scenarios.map(({ id, title, about, version, key }) => ({
      id,
      title,
      about,
      version,
      key,
      minutes: { shortest: 1, longest: 2 },
      person: { who: 'ana', name: 'Ana', face: 'calm' },
    })),
    open: async (id) => scenarios.find((scenario) => scenario.id === id) ?? null,
  };
}

export class MemoryDevice implements DeviceStore {
  async secret() {
    return new Uint8Array(32).fill(7);
  }

  readonly #settings = new Map<string, string>();

  async setting(name: string) {
    return this.#settings.get(name) ?? null;
  }

  async keepSetting(name: string, value: string) {
    this.#settings.set(name, value);
  }

  async eraseEverything() {
    this.#settings.clear();
  }
}

export class MemoryMarks implements MarkStore {
  readonly #marks = new Map<string, Mark>();

  async note(mark: Mark) {
    this.#marks.set(mark.encounter, mark);
  }

  async all() {
    return [...this.#marks.values()];
  }

  async remove(encounter: string) {
    this.#marks.delete(encounter);
  }

  async clear() {
    this.#marks.clear();
  }
}

/** The locks of one browser: give the same ones to what stands for its tabs. */
export class HandLocks implements Locks {
  readonly #held = new Map<string, () => void>();

  async hold(name: string, lost: () => void) {
    return this.#held.has(name) ? null : this.takeOver(name, lost);
  }

  /** The tab that holds it dies. */
  crash(name: string): void {
    this.#held.delete(name);
  }

  async takeOver(name: string, lost: () => void) {
    this.#held.get(name)?.();
    this.#held.set(name, lost);
    return () => {
      if (this.#held.get(name) === lost) this.#held.delete(name);
    };
  }
}

/** A browser without locks. */
const noLocks: Locks = { hold: async () => () => {}, takeOver: async () => () => {} };

/** A page that knows one kind of sitting. */
const noOther: Sitting = { kind: 'device', change: async () => {} };

/** No study lies beside the page, nor in it, but what the test says. */
export const studiesWith = (
  given: { within?: string; beside?: Record<string, string>; onePage?: string } = {},
): StudyTools => ({
  cipher: webCipher,
  within: () => given.within ?? null,
  beside: async (id) => given.beside?.[id] ?? null,
  onePage: async () => given.onePage ?? null,
  forNow: () => ({ disk: new MemoryEncounterStore(), device: new MemoryDevice() }),
});

interface Outside {
  studies: StudyTools;
  device: DeviceStore;
  marks: MarkStore;
  locks: Locks;
}

const outside = (): Outside => ({
  studies: studiesWith(),
  device: new MemoryDevice(),
  marks: new MemoryMarks(),
  locks: noLocks,
});

/** Corridor with a disk of the test's choosing. */
export function corridorWith(
  scenarios: readonly Scenario[],
  disk: EncounterStore = new MemoryEncounterStore(),
  given: Partial<Outside> = {},
) {
  const { device, marks, locks, studies } = { ...outside(), ...given };
  const random = countingRandom();
  const clock = new HandClock();
  const keeper = new Keeper(
    disk,
    new MemoryEncounterStore(),
    device,
    Promise.resolve(new Marker(marks, digest)),
    random,
  );
  return {
    clock,
    random,
    digest,
    library: libraryOf(...scenarios),
    locks,
    keeper,
    sitting: noOther,
    copies: null,
    pools: null,
    sit: null,
    studies: async () => studies,
    returns: async () => (await import('./return-tools.ts')).returnTools,
    offline: new Changing<OfflineStatus>('preparing'),
  } satisfies Corridor;
}
