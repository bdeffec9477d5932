import { faces } from '../../core/scenario/scenario.ts';
import type { Cast, Looks } from './cast.ts';
import { peepWith } from './peep.ts';
import { penWidth } from './pen.ts';
import { headMarkup, layerMarkup, noFills, overFaceMarkup } from './person.ts';
import { drawPlace } from './place.ts';
import type { PlaceFile } from './place-file.ts';

/**
 * The files that the page draws from with `<use href="file#id">`: what stands in them takes the page's own colours,
 * which an image of its own would not.
 */

const file = (groups: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">${groups.join('')}</svg>\n`;

const group = (id: string, markup: string, attributes = ''): string =>
  `<g id="${id}"${attributes}>${markup}</g>`;

/** A place, as `#place`. */
export function placeSvg(place: PlaceFile): string {
  const pen = ` fill="none" stroke="var(--art-ink)" stroke-width="${penWidth}" stroke-linecap="round" stroke-linejoin="round"`;
  return file([group('place', drawPlace(place), pen)]);
}

/** A scenario's cast without their faces: of each `#person-<who>`, and `#over-<who>` for what lies over the face. */
export function peopleSvg(cast: Cast): string {
  return file(
    Object.entries(cast).flatMap(([who, { looks }]) => [
      group(`person-${who}`, bodyMarkup(looks) + headMarkup(looks, who)),
      group(`over-${who}`, overFaceMarkup(looks, who)),
    ]),
  );
}

/** The chin's shadow on the neck. */
const neck = '<ellipse cx="396" cy="566" rx="104" ry="66" fill="var(--art-shade)" opacity=".25"/>';

function bodyMarkup({ skin, clothes }: Looks): string {
  return layerMarkup(peepWith('short1', 'calm').body, { ...noFills, skin, clothes }) + neck;
}

/** The faces that all people share, as `#<face>`. */
export function facesSvg(): string {
  return file(faces.map((face) => group(face, layerMarkup(peepWith('short1', face).face, noFills))));
}
