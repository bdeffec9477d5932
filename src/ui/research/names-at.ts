import type { Path } from '../../core/problems/problem.ts';
import type { Room } from './room.svelte.ts';

/** The names of the fields of a group; none where there is no group. */
export function namesAt(room: Room, path: Path): string[] {
  const group = room.value(path);
  return typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.keys(group) : [];
}

/** A name that is not taken: `point-3`. */
export function freshName(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** The entries of a list; none where there is no list. */
export function listAt(room: Room, path: Path): unknown[] {
  const list = room.value(path);
  return Array.isArray(list) ? list : [];
}

/** An id for what is called so: `not-yet` for "Not yet". */
export function idFrom(words: string): string {
  const plain = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const id = plain.replace(/^[^a-z]+|-+$/g, '').slice(0, 30);
  return id === '' || id === 'constructor' ? 'other' : id;
}
