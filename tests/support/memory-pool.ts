import type { Decision } from '../../src/core/pool/linking/links.ts';
import type { PoolStore, PoolTools } from '../../src/core/pool/ports.ts';
import { holdPool } from '../../src/workers/hold-pool.ts';
import { poolDeskAt } from '../../src/workers/pool-desk.ts';

/** What the page has a worker and the disk do for a pool, done here. */
export function memoryPool(isFull = false): PoolTools & { store: PoolStore } {
  const kept = new Map<string, Uint8Array>();
  const decided = new Map<string, Decision>();
  return {
    open: (request) => {
      const answer = holdPool();
      let end = (): void => {};
      const ended = new Promise<never>((_, reject) => {
        end = () => reject(new Error('the pool was closed'));
      });
      ended.catch(() => undefined);
      return poolDeskAt({ ask: (asked) => Promise.race([answer(asked), ended]), end }, request);
    },
    store: {
      async keep({ name, content }) {
        if (isFull) throw new Error('no room');
        if (kept.has(name)) throw new Error('the name is taken');
        kept.set(name, content);
        return name;
      },
      names: async () => [...kept.keys()],
      one: async (name) => kept.get(name) ?? null,
      async decide(decision) {
        decided.set(decision.later, decision);
      },
      decisions: async () => [...decided.values()],
      async clear() {
        decided.clear();
        kept.clear();
      },
    },
  };
}
