import * as v from 'valibot';
import { nearest } from '../../core/spelling.ts';
import { palette } from './palette.ts';
import type { Colour } from './palette.ts';
import type { Reading } from './reading.ts';
import { readShape } from './reading.ts';

/** A shape is one of these; each says how its numbers are read. */
const kinds = ['polygon', 'line', 'curve', 'path', 'rect', 'circle', 'oval', 'box'] as const;

const unknownColour = (name: unknown): string =>
  `there is no colour "${String(name)}". The nearest are ${nearest(String(name), palette).join(', ')}`;
const ColourName = v.custom<Colour>(
  (name) => (palette as readonly unknown[]).includes(name),
  (issue) => unknownColour(issue.input),
);
const Paint = v.custom<Colour | 'none'>(
  (name) => name === 'none' || (palette as readonly unknown[]).includes(name),
  (issue) => unknownColour(issue.input),
);

const Depth = v.pipe(v.number(), v.minValue(-0.9, 'a depth must be greater than -0.9'));
const Point = v.union(
  [v.strictTuple([v.number(), v.number()]), v.strictTuple([v.number(), v.number(), Depth])],
  'a point is [x, y] or [x, y, depth]',
);
const points = (least: number) =>
  v.optional(v.pipe(v.array(Point), v.minLength(least, `it needs at least ${least} points`)));
const four = (what: string) =>
  v.optional(v.strictTuple([v.number(), v.number(), v.number(), v.number()], `it is written ${what}`));

/** `at` moves the whole; `repeat` makes copies, each moved on from the one before it. */
const repeats = {
  at: v.optional(
    v.strictTuple([v.number(), v.number(), v.number()], 'it is written [x, y, depth]'),
    [0, 0, 0],
  ),
  repeat: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40)), 1),
  by: v.optional(v.strictTuple([v.number(), v.number(), v.number()], 'it is written [x, y, depth]')),
};
const saysHow = (item: { repeat: number; by?: unknown }): boolean =>
  item.repeat === 1 || item.by !== undefined;
const repeatsHow = 'repeat needs by: [x, y, depth]';

const Shape = v.pipe(
  v.strictObject({
    polygon: points(3),
    line: points(2),
    curve: points(3),
    path: v.optional(
      v.pipe(v.string(), v.regex(/^[MmLlHhVvCcSsQqTtAaZz\d\s,.-]+$/, 'it is not SVG path data')),
    ),
    rect: four('[x, y, width, height]'),
    circle: v.optional(v.strictTuple([v.number(), v.number(), v.number()], 'it is written [x, y, radius]')),
    oval: four('[x, y, radius across, radius down]'),
    box: four('[x, y, width, height]'),
    /** How far back; for a box from where to where. */
    deep: v.optional(
      v.union([Depth, v.strictTuple([Depth, Depth])], 'it is a number, or [near, far] for a box'),
    ),
    fill: v.optional(ColourName),
    top: v.optional(ColourName),
    side: v.optional(ColourName),
    stroke: v.optional(Paint, 'ink'),
    width: v.optional(v.pipe(v.number(), v.minValue(0.5), v.maxValue(8))),
    opacity: v.optional(v.pipe(v.number(), v.minValue(0.05), v.maxValue(1))),
    closed: v.optional(v.boolean(), false),
    ...repeats,
  }),
  v.check(
    (shape) => kinds.filter((kind) => shape[kind] !== undefined).length === 1,
    `a shape is exactly one of ${kinds.join(', ')}`,
  ),
  v.check((shape) => !shape.box || Array.isArray(shape.deep), 'a box needs deep: [near, far]'),
  v.check((item) => saysHow(item), repeatsHow),
);
export type Shape = v.InferOutput<typeof Shape>;

/** Shapes that belong together: each copy is painted whole before the next. */
const Group = v.pipe(
  v.strictObject({
    group: v.pipe(v.array(Shape), v.minLength(1, 'a group needs at least one shape')),
    ...repeats,
  }),
  v.check((item) => saysHow(item), repeatsHow),
);
export type Group = v.InferOutput<typeof Group>;

const isGroup = (item: unknown): boolean => typeof item === 'object' && item !== null && 'group' in item;
const Item = v.lazy((item) => (isGroup(item) ? Group : Shape));

const Text = v.pipe(v.string(), v.nonEmpty('it must not be empty'), v.maxLength(200));
const PlaceFile = v.strictObject({
  title: Text,
  /** The drawing in one sentence, written by a person for those who do not see it. */
  alt: Text,
  seed: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999)),
  /** The vanishing point, at the eye level of whoever stands in the place. */
  vanish: v.strictTuple([v.number(), v.number()], 'it is written [x, y]'),
  shapes: v.pipe(v.array(Item), v.minLength(1, 'a place needs at least one shape')),
});
export type PlaceFile = v.InferOutput<typeof PlaceFile>;

/** From the text of `scenarios/art/places/<id>.yaml` to what is drawn there, or to everything that is wrong with it. */
export const readPlace = (file: string, text: string): Reading<PlaceFile> => readShape(file, text, PlaceFile);
