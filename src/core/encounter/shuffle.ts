/**
 * The same items in an order that follows from a 32-bit seed and a turn, by Fisher-Yates over mulberry32
 * (Tommy Ettinger, public domain).
 */
export function shuffled<Item>(items: readonly Item[], seed: number, turn: number): Item[] {
  const order = [...items];
  const random = mulberry32((seed ^ Math.imul(turn + 1, 0x9e3779b1)) >>> 0);
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}

/** Numbers from 0 up to but not including 1. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
