import { holdPool } from './hold-pool.ts';
import type { PoolAsked } from './pool-messages.ts';

const answer = holdPool();

// The page asks one thing at a time, so answers need no number.
addEventListener('message', ({ data }: MessageEvent<PoolAsked>) => {
  answer(data).then(
    (answered) => postMessage(answered),
    (error: unknown) => reportError(error),
  );
});
