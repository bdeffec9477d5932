/** A point in the picture, in its own units (800 by 360). */
export type Spot = [x: number, y: number];

/**
 * A point of a place: where it stands on the front plane of the picture, and how deep behind it.
 * A thing at depth 1 looks half as large as in front, at depth 3 a quarter.
 */
export type Point = readonly [x: number, y: number, deep?: number | undefined];

export interface Perspective {
  /** Where the point is seen; `deep` is used where the point names no depth of its own. */
  see: (point: Point, deep?: number) => Spot;
  /** How large a thing at that depth looks, compared with one in front. */
  scale: (deep: number) => number;
  vanish: Spot;
}

/** One-point perspective: everything that goes back goes to the vanishing point. */
export function lookTowards(vanish: Spot): Perspective {
  const scale = (deep: number): number => 1 / (1 + deep);
  const see = ([x, y, own]: Point, deep = 0): Spot => {
    const size = scale(own ?? deep);
    return [vanish[0] + (x - vanish[0]) * size, vanish[1] + (y - vanish[1]) * size];
  };
  return { see, scale, vanish };
}

type BoxFace = 'front' | 'top' | 'side';

/**
 * The faces of an upright box that can be seen from the vanishing point, in painting order.
 * A box without a width, height or depth is a panel: its one face.
 */
export function boxFaces(
  { vanish, see }: Perspective,
  [x, y, width, height]: readonly [number, number, number, number],
  [near, far]: readonly [number, number],
): { face: BoxFace; corners: Spot[] }[] {
  const [right, bottom] = [x + width, y + height];
  const level = y > vanish[1] ? y : bottom;
  const upright = x > vanish[0] ? x : right;
  const across: Point[] = [
    [x, level, near],
    [right, level, near],
    [right, level, far],
    [x, level, far],
  ];
  const along: Point[] = [
    [upright, y, near],
    [upright, bottom, near],
    [upright, bottom, far],
    [upright, y, far],
  ];
  const front: Point[] = [
    [x, y, near],
    [right, y, near],
    [right, bottom, near],
    [x, bottom, near],
  ];
  const seesTop = width > 0 && far > near && (y > vanish[1] || bottom < vanish[1]);
  const seesSide = height > 0 && far > near && (x > vanish[0] || right < vanish[0]);
  const faces: { face: BoxFace; points: Point[] }[] = [
    ...(seesTop ? [{ face: 'top' as const, points: across }] : []),
    ...(seesSide ? [{ face: 'side' as const, points: along }] : []),
    ...(width > 0 && height > 0 ? [{ face: 'front' as const, points: front }] : []),
  ];
  return faces.map(({ face, points }) => ({ face, corners: points.map((point) => see(point)) }));
}
