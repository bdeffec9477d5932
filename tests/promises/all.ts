import type { Promised } from './promise.ts';
import { kills } from './promise-1-kills.ts';
import { syncs } from './promise-2-syncs.ts';
import { damage } from './promise-3-damage.ts';

/** What the README promises, in its order. */
export const all: readonly Promised[] = [kills, syncs, damage];
