import type { Marked } from './act-now.ts';
import { canKeepApart, inGaps, keepsApart, parted } from './act-now.ts';
import type { Draw } from './draw.ts';
import { fromSeed, shuffledBy, upTo } from './draw.ts';
import { latinSquare } from './latin-square.ts';

/** How the order of a study's encounters is decided: as written, by the participant's seed, or by their row. */
export type Ordering = 'fixed' | 'random' | 'latin-square';

/**
 * Why encounters cannot come in such an order. `too-many-act-now`: no order keeps them apart, since each needs an
 * ordinary one after it and the first one before. `act-now-place`: as written they are not apart.
 */
export type OrderFault = 'too-many-act-now' | 'act-now-place';

export function orderFault(ordering: Ordering, encounters: readonly Marked[]): OrderFault | null {
  if (!canKeepApart(encounters)) return 'too-many-act-now';
  return ordering === 'fixed' && !keepsApart(encounters) ? 'act-now-place' : null;
}

/** How many different rows the square has; 1 where there is none. */
export function orderRows(ordering: Ordering, encounters: readonly Marked[]): number {
  if (ordering !== 'latin-square') return 1;
  const { ordinary, actNow } = parted(encounters);
  const [some, other] = [latinSquare(ordinary.length).length, latinSquare(actNow.length).length];
  return leastCommonMultiple(some, other);
}

/**
 * A participant's encounters in their order, which keeps act-now ones apart. `row`: from 0, counted round. Throws
 * where there is a fault.
 */
export function orderOf<Encounter extends Marked>(
  ordering: Ordering,
  encounters: readonly Encounter[],
  { seed, row }: { seed: number; row: number },
): Encounter[] {
  const fault = orderFault(ordering, encounters);
  if (fault) throw new RangeError(`impossible order: ${fault}`);
  if (ordering === 'fixed') return [...encounters];
  return ordering === 'random' ? randomly(encounters, fromSeed(seed, 'order')) : byRow(encounters, row);
}

/** One of all orders that keep act-now encounters apart, each equally likely. */
function randomly<Encounter extends Marked>(encounters: readonly Encounter[], draw: Draw): Encounter[] {
  const { ordinary, actNow } = parted(encounters);
  const gaps = shuffledBy(draw, upTo(ordinary.length).slice(1));
  return inGaps(shuffledBy(draw, ordinary), shuffledBy(draw, actNow), gaps);
}

/**
 * Ordinary encounters by a row of their square, and between them, at the same places for everybody and spread
 * evenly, act-now ones by a row of theirs. A square of all would put each of them first in some row; so carry-over
 * is balanced within each kind, without regard to what of the other lies between.
 */
function byRow<Encounter extends Marked>(encounters: readonly Encounter[], row: number): Encounter[] {
  const { ordinary, actNow } = parted(encounters);
  const space = (ordinary.length - 1) / actNow.length;
  const gaps = actNow.map((_, i) => 1 + Math.floor((i + 0.5) * space));
  return inGaps(inRow(ordinary, row), inRow(actNow, row), gaps);
}

function inRow<Item>(items: readonly Item[], row: number): Item[] {
  const square = latinSquare(items.length);
  return (square[row % square.length] ?? []).flatMap((place) => items.slice(place, place + 1));
}

function leastCommonMultiple(one: number, other: number): number {
  let multiple = one;
  while (multiple % other !== 0) multiple += one;
  return multiple;
}
