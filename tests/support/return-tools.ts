import { answer } from '../../src/workers/answer.ts';
import { returnToolsBy } from '../../src/workers/return-tools.ts';

/** What the page has a worker do, done here. */
export const returnTools = returnToolsBy(answer);
