import type { Figure, Outline } from './figures.ts';
import { figuresOf } from './figures.ts';
import { paint } from './palette.ts';
import type { Part, Pen } from './pen.ts';
import { penWidth, penWith } from './pen.ts';
import type { Perspective } from './perspective.ts';
import { lookTowards } from './perspective.ts';
import type { PlaceFile, Shape } from './place-file.ts';
import { copies } from './repeats.ts';

/** The size of every place's picture. */
export const frame = { width: 800, height: 360 };

/** One `<path>`: its attributes in full, and its data. */
interface Element {
  attributes: string;
  data: string;
}

/** A place as SVG elements, in the order they are painted. The same file gives the same characters every time. */
export function drawPlace(place: PlaceFile): string {
  const view = lookTowards(place.vanish);
  const elements = place.shapes.flatMap((item, i) =>
    copies(item).flatMap((shape, n) => drawShape(shape, view, penWith(place.seed * 10007 + i * 211 + n))),
  );
  return merged(elements)
    .map(({ attributes, data }) => `<path${attributes} d="${data}"/>`)
    .join('');
}

function drawShape(shape: Shape, view: Perspective, pen: Pen): Element[] {
  return figuresOf(shape, view)
    .filter(({ outline }) => isInFrame(outline))
    .flatMap((figure) => elementsOf(partOf(figure.outline, pen), figure, shape, view));
}

/** What lies wholly outside the picture is not worth a student's bytes. */
function isInFrame(outline: Outline): boolean {
  if (outline.kind === 'oval' || outline.kind === 'path') return true;
  const { spots } = outline;
  const [across, down] = [spots.map(([x]) => x), spots.map(([, y]) => y)];
  const isAcross = Math.max(...across) > -penWidth && Math.min(...across) < frame.width + penWidth;
  return isAcross && Math.max(...down) > -penWidth && Math.min(...down) < frame.height + penWidth;
}

function partOf(outline: Outline, pen: Pen): Part {
  if (outline.kind === 'oval') return pen.oval(outline.centre, outline.radiusX, outline.radiusY);
  if (outline.kind === 'path') return pen.path(outline.data);
  return pen[outline.kind](outline.spots);
}

function elementsOf(
  part: Part,
  { fill, deep }: Figure,
  { stroke, opacity, width }: Shape,
  view: Perspective,
): Element[] {
  const filled = fill ? ` fill="${paint(fill)}"` : '';
  const seen = opacity === undefined ? '' : ` opacity="${opacity}"`;
  const line =
    stroke === 'none' ? ' stroke="none"' : lineAttributes(stroke, (width ?? penWidth) * thinning(deep, view));
  if ('both' in part) return [{ attributes: filled + line + seen, data: part.both }];
  const area = filled ? [{ attributes: `${filled} stroke="none"${seen}`, data: part.area }] : [];
  return stroke === 'none' ? area : [...area, { attributes: line + seen, data: part.outline }];
}

/** Lines grow a little thinner with distance, less than things grow small, so that far things stay drawn. */
const thinning = (deep: number, view: Perspective): number => Math.min(1, view.scale(deep)) ** 0.3;

function lineAttributes(stroke: Exclude<Shape['stroke'], 'none'>, width: number): string {
  const colour = stroke === 'ink' ? '' : ` stroke="${paint(stroke)}"`;
  return width.toFixed(1) === String(penWidth) ? colour : `${colour} stroke-width="${width.toFixed(1)}"`;
}

/** Neighbours that are nothing but lines of one kind become one element. */
function merged(elements: readonly Element[]): Element[] {
  const all: Element[] = [];
  for (const { attributes, data } of elements) {
    const last = all.at(-1);
    if (last?.attributes === attributes && !/fill|opacity/.test(attributes)) last.data += data;
    else all.push({ attributes, data });
  }
  return all;
}
