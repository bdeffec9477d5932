import type { Looks } from './cast.ts';
import { cutBelow } from './cut-path.ts';
import { stepsOf, wholeNumbers } from './path-data.ts';
import type { Layer, Piece } from './peep.ts';
import { peepWith } from './peep.ts';

/** What each kind of piece is filled with. */
export type Fills = Record<Piece['colour'], string>;

const ink = 'var(--art-ink)';

/** Fills where only ink, teeth and tongue are to be seen. */
export const noFills: Fills = { skin: '', clothes: '', hair: '', ink, white: '#fffdf5', tongue: '#d9776c' };

/** Of the style's canvas a portrait shows head and shoulders, with room for the tallest hair: x, y, width, height. */
export const bust = [4, -60, 740, 804] as const;

/**
 * How wide the ink runs along an edge. The style draws hair and its outline as one mass of ink: filled with the hair's
 * colour and stroked within its own edge, what is thinner than this stays ink and the mass takes the colour.
 */
const inkReach = 24;

/** Below this nothing is seen of any layer, wherever the style puts it and however thick its lines. */
const unseen = bust[1] + bust[3] + inkReach;

/** Head-wear that the style draws as a mass of ink: it takes the clothes' colour, a shade deeper, and not the hair's. */
const covered = new Set(['hijab', 'hatHip']);

/** Where the style's skin would show between the hijab's folds. */
const folds = 'M95 492h130v64h-130z';

/** A head without its face. `who` must be the person's alone in the file. */
export function headMarkup(looks: Looks, who: string): string {
  const mass = covered.has(looks.head) ? deeper(looks.clothes) : looks.hair;
  const under = looks.head === 'hijab' ? `<path fill="${mass}" d="${folds}"/>` : '';
  const fills = { ...noFills, ...looks };
  return layerMarkup(
    peepWith(looks.head, 'calm').head,
    fills,
    (data, i) => under + massMarkup(data, mass, `edge-head-${i}-${who}`),
  );
}

/** What lies over the face. Empty where nothing does. */
export function overFaceMarkup(looks: Looks, who: string): string {
  const { beard, glasses } = peepWith(looks.head, 'calm');
  const worn = looks.beard
    ? layerMarkup(beard, noFills, (data, i) => massMarkup(data, looks.hair, `edge-beard-${i}-${who}`))
    : '';
  return worn + (looks.glasses ? layerMarkup(glasses, noFills) : '');
}

/** A layer in its place; `drawInk` draws what is ink otherwise than flat. */
export function layerMarkup(
  { transform, pieces }: Layer,
  fills: Fills,
  drawInk?: (data: string, i: number) => string,
): string {
  const drawn = pieces.map(({ data, colour }, i) => {
    const whole = wholeNumbers(cutBelow(stepsOf(data), unseen));
    return colour === 'ink' && drawInk ? drawInk(whole, i) : `<path fill="${fills[colour]}" d="${whole}"/>`;
  });
  const placed = transform ? ` transform="${transform}"` : '';
  return `<g fill-rule="evenodd" clip-rule="evenodd"${placed}>${drawn.join('')}</g>`;
}

const massMarkup = (data: string, colour: string, id: string): string =>
  `<clipPath id="${id}"><path d="${data}"/></clipPath>` +
  `<path clip-path="url(#${id})" fill="${colour}" stroke="${ink}" stroke-width="${inkReach}" d="${data}"/>`;

/** A colour with a quarter of ink in it. */
function deeper(hex: string): string {
  const inkParts = [29, 27, 38];
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = parts.map((part, i) => Math.round(part * 0.74 + (inkParts[i] ?? 0) * 0.26));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
