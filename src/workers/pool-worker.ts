import type { PoolDesk, PoolRequest } from '../core/pool/ports.ts';
import { poolDeskAt } from './pool-desk.ts';
import type { PoolAnswered } from './pool-messages.ts';
import { source } from './pool.worker.ts?worker-source';
import { trustedWorker } from './trusted.ts';

/** In a worker of its own, as three hundred returns take a while and the page is to be used meanwhile. */
export function openPool(request: PoolRequest): PoolDesk {
  const { address, forget } = trustedWorker(source);
  const worker = new Worker(address);
  let settle: { resolve: (answered: PoolAnswered) => void; reject: (error: Error) => void } | null = null;
  worker.addEventListener('message', ({ data }: MessageEvent<PoolAnswered>) => settle?.resolve(data));
  worker.addEventListener('error', ({ message }) => settle?.reject(new Error(message)));
  return poolDeskAt(
    {
      ask: (asked) =>
        new Promise((resolve, reject) => {
          settle = { resolve, reject };
          worker.postMessage(asked);
        }),
      end: () => {
        worker.terminate();
        forget();
        settle?.reject(new Error('the pool was closed'));
      },
    },
    request,
  );
}
