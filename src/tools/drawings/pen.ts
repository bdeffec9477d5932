import rough from 'roughjs';
import type { Spot } from './perspective.ts';
import { numbers, onGrain, toTenths } from './tenths.ts';

type Drawable = ReturnType<ReturnType<typeof rough.generator>['polygon']>;
type Stroke = Drawable['sets'][number];

/** The hand every place is drawn with (design/art.md). */
const hand = {
  roughness: 0.8,
  bowing: 0.8,
  disableMultiStroke: true,
  fillStyle: 'solid',
  maxRandomnessOffset: 1.4,
  strokeWidth: 2.6,
  fillShapeRoughnessGain: 0,
};
export const penWidth = hand.strokeWidth;

/**
 * What is drawn of a shape, as SVG path data: an area without a wobble and an outline with one, or one path for both
 * where they agree.
 */
export type Part = { area: string; outline: string } | { both: string };

/** Draws shapes with an unsteady line. The same seed gives the same wobble; it must not be 0, roughjs's word for chance. */
export interface Pen {
  corners(points: Spot[]): Part;
  line(points: Spot[]): Part;
  curve(points: Spot[]): Part;
  oval(centre: Spot, radiusX: number, radiusY: number): Part;
  path(data: string): Part;
}

/**
 * In units of the picture: a line shorter than `straight` shows no wobble, below `simple` one bend will do; a figure
 * with no side over `small` needs no outline of its own.
 */
const lengths = { straight: 18, simple: 120, small: 44 };

export function penWith(seed: number): Pen {
  const generator = rough.generator({ options: { ...hand, seed } });
  return {
    corners(points) {
      const outline = generator.polygon(points);
      return isSmall(points)
        ? { both: joined(outline) }
        : { area: plain(points), outline: written(outline, wobbly) };
    },
    line: (points) => ({ both: written(generator.linearPath(points), wobbly) }),
    curve: (points) => ({ both: written(generator.curve(points), smooth) }),
    oval: ([x, y], radiusX, radiusY) => ({
      both: written(generator.ellipse(x, y, 2 * radiusX, 2 * radiusY), smooth),
    }),
    path: (data) => ({ both: written(generator.path(data), exact) }),
  };
}

const isSmall = (points: readonly Spot[]): boolean =>
  points.every((point, i) => distance(point, points[(i + 1) % points.length] ?? point) < lengths.small);

const distance = ([x, y]: Spot, [toX, toY]: Spot): number => Math.hypot(toX - x, toY - y);

/** The corners alone, on whole numbers: the outline covers what that moves. */
const plain = (points: readonly Spot[]): string =>
  closed(points.map(([x, y]) => [Math.round(x) * 10, Math.round(y) * 10]));

/** A small outline as a closed figure: its wobbly corners joined by straight lines. */
const joined = (drawable: Drawable): string =>
  closed(
    outlineOps(drawable)
      .filter(({ op }) => op === 'move')
      .map(({ data }) => toTenths(data) as Spot),
  );

/** Corners in tenths as a closed figure. */
function closed(corners: readonly Spot[]): string {
  return (
    corners.reduce((data, [x, y], i) => {
      const before = corners[i - 1];
      return data + (before ? `l${numbers([x - before[0], y - before[1]])}` : `M${numbers([x, y])}`);
    }, '') + 'z'
  );
}

const outlineOps = ({ sets }: Drawable): Stroke['ops'] =>
  sets.filter(({ type }) => type === 'path').flatMap(({ ops }) => ops);

type Bend = (relative: number[], continues: boolean) => string;

/** Relative, on the grain: each step is measured from the rounded place before it, so that errors never add up. */
function written(drawable: Drawable, bend: Bend): string {
  let at: Spot | null = null;
  let data = '';
  let continues = false;
  for (const { op, data: raw } of outlineOps(drawable)) {
    const tenths = toTenths(raw);
    const to = tenths.slice(-2) as Spot;
    const relative = tenths.map((tenth, i) => tenth - (at?.[i % 2] ?? 0));
    if (!at) data += `M${numbers(to)}`;
    else if (op === 'move') data += relative.every((step) => step === 0) ? '' : `m${numbers(relative)}`;
    else data += op === 'lineTo' ? `l${numbers(relative)}` : bend(relative, continues);
    continues = op === 'bcurveTo';
    at = to;
  }
  return data;
}

/** roughjs joins a curve's pieces smoothly, which is what `s` says with two numbers fewer. */
const smooth: Bend = (step, continues) => (continues ? `s${numbers(step.slice(2))}` : `c${numbers(step)}`);

/** A straight line's wobble in as many numbers as its length deserves. */
const wobbly: Bend = (step) => {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0] = step;
  const length = Math.hypot(x, y) / 10;
  if (length < lengths.straight) return `l${numbers([x, y])}`;
  if (length > lengths.simple) return `c${numbers(step)}`;
  const middle = [(3 * (x1 + x2) - x) / 4, (3 * (y1 + y2) - y) / 4].map(onGrain);
  return `q${numbers([...middle, x, y])}`;
};

const exact: Bend = (step) => `c${numbers(step)}`;
