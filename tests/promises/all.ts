import type { Promised } from './promise.ts';
import { kills } from './promise-1-kills.ts';

/** What the README promises, in its order. */
export const all: readonly Promised[] = [kills];
