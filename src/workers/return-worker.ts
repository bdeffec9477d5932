import type { ReturnTools } from '../core/returns/ports.ts';
import { source } from './age.worker.ts?worker-source';
import { askWorker } from './ask-worker.ts';
import { returnToolsBy } from './return-tools.ts';

/** In a worker, because a long study's return takes a while. */
export const returnTools: ReturnTools = returnToolsBy((asked) => askWorker(source, asked));
