import type { Promised } from './promise.ts';
import { kills } from './promise-1-kills.ts';
import { syncs } from './promise-2-syncs.ts';
import { damage } from './promise-3-damage.ts';
import { pending } from './promise-4-pending.ts';
import { versions } from './promise-5-versions.ts';
import { updates } from './promise-6-updates.ts';
import { noWayOut } from './promise-7-no-way-out.ts';
import { erased } from './promise-8-erased.ts';
import { hostileFiles } from './promise-9-hostile-files.ts';
import { access } from './promise-10-access.ts';

/** What the README promises, in its order. */
export const all: readonly Promised[] = [
  kills,
  syncs,
  damage,
  pending,
  versions,
  updates,
  noWayOut,
  erased,
  hostileFiles,
  access,
];
