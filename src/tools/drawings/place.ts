import { paint } from './palette.ts';
import type { Pen } from './pen.ts';
import { penWidth, penWith, plainCorners } from './pen.ts';
import type { Perspective, Point, Spot } from './perspective.ts';
import { boxFaces, lookTowards } from './perspective.ts';
import type { PlaceFile, Shape } from './place-file.ts';
import { copies } from './repeats.ts';

/** The size of every place's picture. */
export const frame = { width: 800, height: 360 };

/** What is drawn of a shape: an area without a wobble, and an outline with one. One path where the two agree. */
type Part = { area: string; outline: string } | { both: string };

/** A place as SVG elements, in the order they are painted. The same file gives the same characters every time. */
export function drawPlace(place: PlaceFile): string {
  const view = lookTowards(place.vanish);
  return place.shapes
    .flatMap((item, i) => copies(item).map((shape, n) => drawShape(shape, view, penWith(place.seed * 10007 + i * 211 + n))))
    .join('');
}

const nearDepth = ({ deep = 0 }: Shape): number => (typeof deep === 'number' ? deep : deep[0]);

function drawShape(shape: Shape, view: Perspective, pen: Pen): string {
  if (shape.box && Array.isArray(shape.deep)) {
    const faces = boxFaces(view, shape.box, shape.deep);
    return faces
      .map(({ face, corners }) => {
        const fill = (face === 'front' || faces.length === 1 ? undefined : shape[face]) ?? shape.fill;
        return elements({ area: plainCorners(corners), outline: pen.corners(corners) }, { ...shape, fill }, view);
      })
      .join('');
  }
  return elements(partOf(shape, view, pen), shape, view);
}

function partOf(shape: Shape, view: Perspective, pen: Pen): Part {
  const deep = nearDepth(shape);
  const size = view.scale(deep);
  const seen = (points: readonly Point[]): Spot[] => points.map((point) => view.see(point, deep));
  const cornered = (corners: Spot[]): Part => ({ area: plainCorners(corners), outline: pen.corners(corners) });
  if (shape.polygon) return cornered(seen(shape.polygon));
  if (shape.rect) {
    const [x, y, width, height] = shape.rect;
    return cornered(seen([[x, y], [x + width, y], [x + width, y + height], [x, y + height]]));
  }
  if (shape.line) return { both: pen.line(seen(shape.line)) };
  if (shape.curve) {
    const spots = seen(shape.curve);
    return { both: pen.curve(shape.closed && spots[0] ? [...spots, spots[0]] : spots) };
  }
  const [x, y, radiusX, radiusY] = shape.oval ?? [...(shape.circle ?? [0, 0, 0]), shape.circle?.[2] ?? 0];
  if (shape.path) return { both: pen.path(shape.path) };
  return { both: pen.oval(view.see([x, y], deep), radiusX * size, radiusY * size) };
}

/** Lines grow a little thinner with distance, less than things grow small, so that far things stay drawn. */
function lineWidth(shape: Shape, view: Perspective): string {
  const depths = [...(shape.polygon ?? shape.line ?? shape.curve ?? [])].map((point) => point[2] ?? nearDepth(shape));
  const deep = depths.length > 0 ? Math.min(...depths) : nearDepth(shape);
  return ((shape.width ?? penWidth) * Math.min(1, view.scale(deep)) ** 0.3).toFixed(1);
}

function elements(part: Part, shape: Pick<Shape, 'fill' | 'stroke'> & Shape, view: Perspective): string {
  const fill = shape.fill ? ` fill="${paint(shape.fill)}"` : '';
  const opacity = shape.opacity === undefined ? '' : ` opacity="${shape.opacity}"`;
  const width = lineWidth(shape, view);
  const line =
    (shape.stroke === 'none' ? ' stroke="none"' : shape.stroke === 'ink' ? '' : ` stroke="${paint(shape.stroke)}"`) +
    (shape.stroke === 'none' || width === String(penWidth) ? '' : ` stroke-width="${width}"`);
  if ('both' in part) return `<path${fill}${line}${opacity} d="${part.both}"/>`;
  const area = fill ? `<path${fill} stroke="none"${opacity} d="${part.area}"/>` : '';
  return shape.stroke === 'none' ? area : `${area}<path${line}${opacity} d="${part.outline}"/>`;
}
