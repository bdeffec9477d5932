import * as v from 'valibot';
import { faces } from '../../core/scenario/scenario.ts';
import { findHead, headFault } from './heads.ts';
import type { Reading } from './reading.ts';
import { readShape } from './reading.ts';

const Hex = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/i, 'a colour is written like "#6f9a8d"'));

/** How a cast member looks. `head` becomes the name that the style itself uses. */
export const Looks = v.strictObject({
  head: v.pipe(
    v.string(),
    v.check(
      (name) => findHead(name) !== null,
      ({ input }) => headFault(input) ?? '',
    ),
    v.transform((name) => findHead(name) ?? name),
  ),
  skin: Hex,
  clothes: Hex,
  hair: Hex,
  glasses: v.optional(v.boolean(), false),
  beard: v.optional(v.boolean(), false),
});
export type Looks = v.InferOutput<typeof Looks>;

/** Of a scenario file only what a portrait needs; the rest is the scenario checker's business. */
const CastFile = v.object({
  cast: v.record(
    v.string(),
    v.object({ name: v.string(), face: v.optional(v.picklist(faces)), looks: Looks }),
  ),
});
export type Cast = v.InferOutput<typeof CastFile>['cast'];

/** From the text of `scenarios/<id>.yaml` to whom to draw, or to everything that is wrong with their looks. */
export function readCast(file: string, text: string): Reading<Cast> {
  const reading = readShape(file, text, CastFile);
  return reading.drawn ? { drawn: reading.drawn.cast, problems: [] } : reading;
}
