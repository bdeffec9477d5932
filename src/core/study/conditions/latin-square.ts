import { upTo } from './draw.ts';

/**
 * Orders of the numbers from 0 up to but not including `count`, balanced for first-order carry-over: over the rows
 * every number stands equally often at every place, and comes equally often right after every other. `count` rows
 * where it is even, twice as many where it is odd, for which one square is not enough: Williams 1949, Australian
 * Journal of Scientific Research A 2(2), 149-168.
 */
export function latinSquare(count: number): number[][] {
  const first = upTo(count).map((place) => (place % 2 === 1 ? (place + 1) / 2 : (count - place / 2) % count));
  const square = upTo(count).map((shift) => first.map((number) => (number + shift) % count));
  if (count === 0) return [[]];
  return count % 2 === 0 || count === 1 ? square : [...square, ...square.map((row) => row.toReversed())];
}
