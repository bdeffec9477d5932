import type { Cell } from '../../returns/table.ts';
import { differing } from './codes.ts';

/** So many that a share of one in a hundred is told to within a half of it. */
const strangers = 2000;

/**
 * The share of strangers, whose own first part is in nobody's hands, who would be taken for the one person whose code is
 * `most` elements or fewer from theirs. Each element of a stranger is drawn by how often it is given in `codes`.
 *
 * @param chance from 0 up to but not including 1
 */
export function falseLinkShare(
  codes: readonly (readonly Cell[])[],
  most: number,
  chance: () => number,
): number {
  if ((codes[0] ?? []).length === 0) return 0;
  let mistaken = 0;
  for (let n = 0; n < strangers; n++) {
    const stranger = (codes[0] ?? []).map((_, i) => drawn(codes, chance)[i] ?? null);
    const near = codes.filter((code) => differing(stranger, code) <= most);
    if (near.length === 1) mistaken += 1;
  }
  return mistaken / strangers;
}

const drawn = <Item>(items: readonly (readonly Item[])[], chance: () => number): readonly Item[] =>
  items[Math.floor(chance() * items.length)] ?? [];
