import rough from 'roughjs';
import type { Spot } from './perspective.ts';

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

/** Outlines as SVG path data. The same seed gives the same wobble; it must not be 0, which roughjs takes for chance. */
export interface Pen {
  corners(points: Spot[]): string;
  line(points: Spot[]): string;
  curve(points: Spot[]): string;
  oval(centre: Spot, radiusX: number, radiusY: number): string;
  path(data: string): string;
}

export function penWith(seed: number): Pen {
  const generator = rough.generator({ options: { ...hand, seed } });
  return {
    corners: (points) => written(generator.polygon(points)),
    line: (points) => written(generator.linearPath(points)),
    curve: (points) => written(generator.curve(points)),
    oval: ([x, y], radiusX, radiusY) => written(generator.ellipse(x, y, 2 * radiusX, 2 * radiusY)),
    path: (data) => written(generator.path(data)),
  };
}

/** A polygon without a wobble, for fills under an outline. */
export function plainCorners(points: readonly Spot[]): string {
  const [first, ...rest] = points.map(([x, y]): Spot => [x * 10, y * 10].map(Math.round) as Spot);
  if (!first) return '';
  let at = first;
  const steps = rest.map((to) => {
    const step = `l${numbers([to[0] - at[0], to[1] - at[1]])}`;
    at = to;
    return step;
  });
  return `M${numbers(first)}${steps.join('')}z`;
}

const written = (drawable: Drawable): string =>
  drawable.sets.filter(({ type }) => type === 'path').map(strokeData).join('');

/** Relative, one decimal kept: each step is measured from the rounded place before it, so that errors never add up. */
function strokeData({ ops }: Stroke): string {
  let at: Spot = [NaN, NaN];
  let data = '';
  for (const { op, data: raw } of ops) {
    const tenths = raw.map((number) => Math.round(number * 10));
    const to = tenths.slice(-2) as Spot;
    if (op === 'move') data += to[0] === at[0] && to[1] === at[1] ? '' : `M${numbers(to)}`;
    else data += (op === 'lineTo' ? 'l' : 'c') + numbers(tenths.map((tenth, i) => tenth - (at[i % 2] ?? 0)));
    at = to;
  }
  return data;
}

/** Tenths as the shortest numbers that SVG can tell apart. */
function numbers(tenths: readonly number[]): string {
  return tenths
    .map((tenth) => String(tenth / 10).replace(/^(-?)0\./, '$1.'))
    .reduce((line, number) => line + (line === '' || number.startsWith('-') ? '' : ' ') + number, '');
}
