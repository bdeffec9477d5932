import { mulberry32 } from '../../encounter/shuffle.ts';
import type { Random } from '../../ports.ts';

/** A whole number from 0 up to but not including `below`, each equally likely. */
export type Draw = (below: number) => number;

const everyNumber = 2 ** 32;

/** Draws that nobody can foresee. What lies beyond the last whole run of `below` is drawn again. */
export function unforeseen(random: Random): Draw {
  return (below) => {
    const fair = everyNumber - (everyNumber % below);
    let number: number;
    do number = random.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0);
    while (number >= fair);
    return number % below;
  };
}

/** What a seed decides here; each with numbers of its own, so that none of them goes with another. */
const purposes = { blocks: 1, condition: 2, order: 3 };

/** Draws that follow from a 32-bit seed. */
export function fromSeed(seed: number, purpose: keyof typeof purposes): Draw {
  const random = mulberry32((seed ^ Math.imul(purposes[purpose], 0x85ebca6b)) >>> 0);
  return (below) => Math.floor(random() * below);
}

/** The same items in an order of which each is equally likely: one after another comes in at any place. */
export function shuffledBy<Item>(draw: Draw, items: Iterable<Item>): Item[] {
  const order: Item[] = [];
  for (const item of items) order.splice(draw(order.length + 1), 0, item);
  return order;
}

/** The numbers from 0 up to but not including `count`. */
export const upTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number);
