import type { Room } from './room.svelte.ts';

/** The public keys of the study that is being written. */
export function keysIn(room: Room): string[] {
  const keys = room.value(['keys']);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}
