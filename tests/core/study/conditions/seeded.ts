import { mulberry32 } from '../../../../src/core/encounter/shuffle.ts';
import type { Random } from '../../../../src/core/ports.ts';

/** Bytes that look drawn, and are the same in every test run. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  return { bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)) };
}

/** How often each value comes. */
export function counted<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
