import type { Promised } from './promise.ts';
import { kills } from './promise-1-kills.ts';
import { versions } from './promise-5-versions.ts';
import { erased } from './promise-8-erased.ts';

/** What the README promises, in its order. */
export const all: readonly Promised[] = [kills, versions, erased];
