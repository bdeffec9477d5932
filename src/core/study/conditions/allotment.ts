import * as v from 'valibot';
import { Id } from '../../ids.ts';
import type { Draw } from './draw.ts';
import { shuffledBy, upTo } from './draw.ts';
import type { Blocks } from './permuted-blocks.ts';
import { permutedBlocks } from './permuted-blocks.ts';

/** What one participant is given. */
export const Allotment = v.strictObject({
  condition: Id,
  /** Within which participants are balanced, such as a school. */
  stratum: Id,
  /** From 0: of the square of encounters' orders and of parallel forms. */
  row: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Allotment = v.InferOutput<typeof Allotment>;

export interface BlockDesign extends Blocks {
  /** How many rows the square has; 1 where there is none. */
  rows: number;
}

/**
 * What the participants of one stratum are given, in the order in which they come, without end. In each condition
 * every row comes once before any comes again, in an order drawn anew each time. The first ones do not depend on how
 * many are taken.
 */
export function* allotments(design: BlockDesign, stratum: string, draw: Draw): Generator<Allotment, never> {
  const left = new Map<string, number[]>();
  const conditions = permutedBlocks(design, draw);
  for (;;) {
    const condition = conditions.next().value;
    const round = left.get(condition) ?? [];
    const [row = 0, ...others] = round.length > 0 ? round : shuffledBy(draw, upTo(design.rows));
    left.set(condition, others);
    yield { condition, stratum, row };
  }
}

/** The first `count` of what has no end. */
export function firstOf<Item>(count: number, endless: Generator<Item, never>): Item[] {
  return Array.from({ length: count }, () => endless.next().value);
}
