import type { MarkForm } from './mark-cache.ts';
import type { Seal } from './seal.ts';

const place = 'mark';

/** Marks that tell nothing without the seal but which encounter they are of. */
export const sealedMarks = (seal: Seal): MarkForm => ({
  write: async (mark) => new Uint8Array(await seal.close(place, mark)),
  read: async (answer) => seal.open(place, new Uint8Array(await answer.arrayBuffer())),
});
