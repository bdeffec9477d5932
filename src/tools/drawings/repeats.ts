import type { Point } from './perspective.ts';
import type { Group, Shape } from './place-file.ts';

type Move = readonly [x: number, y: number, deep: number];

/** A shape or group with all its repeats, as single shapes. Copies further back are painted first. */
export function copies(item: Shape | Group): Shape[] {
  const { at, by = [0, 0, 0], repeat } = item;
  const whole = 'group' in item ? item.group.flatMap(copies) : [item];
  const all = Array.from({ length: repeat }, (_, n): Move => [
    at[0] + by[0] * n,
    at[1] + by[1] * n,
    at[2] + by[2] * n,
  ]);
  return (by[2] > 0 ? all.reverse() : all).flatMap((move) => whole.map((shape) => moved(shape, move)));
}

function moved(shape: Shape, [x, y, deep]: Move): Shape {
  if (x === 0 && y === 0 && deep === 0) return shape;
  const shift = (point: Point): [number, number] | [number, number, number] =>
    point[2] === undefined ? [point[0] + x, point[1] + y] : [point[0] + x, point[1] + y, point[2] + deep];
  const { polygon, line, curve, rect, circle, oval, box, deep: depth = 0 } = shape;
  return {
    ...shape,
    ...(polygon && { polygon: polygon.map(shift) }),
    ...(line && { line: line.map(shift) }),
    ...(curve && { curve: curve.map(shift) }),
    ...(rect && { rect: [rect[0] + x, rect[1] + y, rect[2], rect[3]] }),
    ...(circle && { circle: [circle[0] + x, circle[1] + y, circle[2]] }),
    ...(oval && { oval: [oval[0] + x, oval[1] + y, oval[2], oval[3]] }),
    ...(box && { box: [box[0] + x, box[1] + y, box[2], box[3]] }),
    deep: typeof depth === 'number' ? depth + deep : [depth[0] + deep, depth[1] + deep],
  };
}
