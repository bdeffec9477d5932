import type { Colour } from './palette.ts';
import type { Perspective, Point, Spot } from './perspective.ts';
import { boxFaces } from './perspective.ts';
import type { Shape } from './place-file.ts';

/** A shape as it is seen from the vanishing point: flat, in the picture's own units. */
export type Outline =
  | { kind: 'corners' | 'line' | 'curve'; spots: Spot[] }
  | { kind: 'oval'; centre: Spot; radiusX: number; radiusY: number }
  | { kind: 'path'; data: string };

export interface Figure {
  outline: Outline;
  fill: Colour | undefined;
  /** How far back its nearest point is. */
  deep: number;
}

/** What is seen of a shape: one figure, or a box's faces in painting order. */
export function figuresOf(shape: Shape, view: Perspective): Figure[] {
  const near = nearest(shape);
  if (!shape.box || !Array.isArray(shape.deep))
    return [{ outline: outlineOf(shape, view, near), fill: shape.fill, deep: near }];
  const faces = boxFaces(view, shape.box, shape.deep);
  return faces.map(({ face, corners }) => ({
    outline: { kind: 'corners', spots: corners },
    fill: (face === 'front' || faces.length === 1 ? undefined : shape[face]) ?? shape.fill,
    deep: near,
  }));
}

function nearest({ deep = 0, polygon, line, curve }: Shape): number {
  const near = typeof deep === 'number' ? deep : deep[0];
  return Math.min(...(polygon ?? line ?? curve ?? [[0, 0]]).map(([, , own]) => own ?? near));
}

function outlineOf(shape: Shape, view: Perspective, near: number): Outline {
  const deep = typeof shape.deep === 'number' ? shape.deep : 0;
  const seen = (points: readonly Point[]): Spot[] => points.map((point) => view.see(point, deep));
  if (shape.polygon) return { kind: 'corners', spots: seen(shape.polygon) };
  if (shape.line) return { kind: 'line', spots: seen(shape.line) };
  if (shape.path !== undefined) return { kind: 'path', data: shape.path };
  if (shape.curve) {
    const spots = seen(shape.curve);
    return { kind: 'curve', spots: shape.closed ? [...spots, ...spots.slice(0, 1)] : spots };
  }
  if (shape.rect) {
    const [x, y, width, height] = shape.rect;
    return {
      kind: 'corners',
      spots: seen([
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]),
    };
  }
  const [x = 0, y = 0, radiusX = 0, radiusY = radiusX] = shape.oval ?? shape.circle ?? [];
  const size = view.scale(near);
  return { kind: 'oval', centre: view.see([x, y], deep), radiusX: radiusX * size, radiusY: radiusY * size };
}
