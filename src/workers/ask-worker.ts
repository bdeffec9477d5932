import type { Answered, Asked } from './messages.ts';
import { trustedWorker } from './trusted.ts';

/**
 * Asks a worker one thing and lets it go. `source`: the worker's whole script; started from within the page, it is bound
 * by the page's own security policy.
 */
export function askWorker(source: string, asked: Asked): Promise<Answered> {
  const { address, forget } = trustedWorker(source);
  const worker = new Worker(address);
  const answered = new Promise<Answered>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
  });
  worker.postMessage(asked);
  return answered.finally(() => {
    worker.terminate();
    forget();
  });
}
