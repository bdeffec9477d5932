import type { Promised } from './promise.ts';
import { kills } from './promise-1-kills.ts';
import { noWayOut } from './promise-7-no-way-out.ts';
import { hostileFiles } from './promise-9-hostile-files.ts';

/** What the README promises, in its order. */
export const all: readonly Promised[] = [kills, noWayOut, hostileFiles];
