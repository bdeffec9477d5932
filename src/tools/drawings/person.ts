import type { Looks } from './cast.ts';
import { onWholeNumbers } from './path-data.ts';
import type { Layer, Piece } from './peep.ts';
import { peepWith } from './peep.ts';

/**
 * How far the ink runs in from an edge. The style draws hair and its outline as one mass of ink: filled with the hair's
 * colour and stroked within its own edge, lines thinner than this stay ink and the mass takes the colour.
 */
const inkReach = 24;

/** Head-wear that the style fills with ink: it takes the clothes' colour, a shade deeper, and not the hair's. */
const covered = new Set(['hijab', 'hatHip']);

/** Where the hijab's folds let the style's skin show through. */
const folds = 'M95 492h130v64h-130z';

const ink = 'var(--art-ink)';

/** The head of one person without the face, as Svelte markup; `own` must be in scope as the drawing's own id. */
export function headMarkup(looks: Looks, key: string): string {
  const { head } = peepWith(looks.head, 'calm');
  const mass = covered.has(looks.head) ? deeper(looks.clothes) : looks.hair;
  const under = looks.head === 'hijab' ? `<path fill="${mass}" d="${folds}"/>` : '';
  return group(head, (piece) =>
    piece.colour === 'ink' ? under + massMarkup(piece, mass, key) : flat(piece, looks),
  );
}

/** What lies over the face. Empty where nothing does. */
export function overFaceMarkup(looks: Looks, key: string): string {
  const { beard, glasses } = peepWith(looks.head, 'calm');
  const worn = looks.beard ? group(beard, (piece) => massMarkup(piece, looks.hair, `${key}-beard`)) : '';
  return worn + (looks.glasses ? group(glasses, (piece) => flat(piece, looks)) : '');
}

/** Markup of the pieces in their layer's place. */
export function group({ transform, pieces }: Layer, draw: (piece: Piece) => string): string {
  const placed = transform ? ` transform="${transform}"` : '';
  return `<g fill-rule="evenodd" clip-rule="evenodd"${placed}>${pieces.map(draw).join('')}</g>`;
}

function massMarkup({ data }: Piece, colour: string, key: string): string {
  const path = onWholeNumbers(data);
  return (
    `<clipPath id="{own}-${key}"><path d="${path}"/></clipPath>` +
    `<path clip-path="url(#{own}-${key})" fill="${colour}" stroke="${ink}" stroke-width="${inkReach}" d="${path}"/>`
  );
}

function flat({ data, colour }: Piece, looks: Looks): string {
  const fill = { ...looks, ink, white: '#fffdf5', tongue: '#d9776c' }[colour];
  return `<path fill="${fill}" d="${onWholeNumbers(data)}"/>`;
}

/** A colour with a quarter of ink in it. */
function deeper(hex: string): string {
  const parts = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const mixed = parts.map((part, i) => Math.round(part * 0.74 + ([29, 27, 38][i] ?? 0) * 0.26));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
