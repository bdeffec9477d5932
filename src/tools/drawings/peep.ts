import { createAvatar } from '@dicebear/core';
import * as openPeeps from '@dicebear/open-peeps';
import type { Face } from '../../core/scenario/scenario.ts';

/** One flat piece of a figure. `ink` pieces are the lines, and hair where the style draws hair as a mass of ink. */
export interface Piece {
  data: string;
  colour: 'skin' | 'clothes' | 'hair' | 'ink' | 'white' | 'tongue';
}

/** A group of pieces, and where the style puts it. */
export interface Layer {
  transform: string;
  pieces: Piece[];
}

export interface Peep {
  body: Layer;
  head: Layer;
  face: Layer;
  beard: Layer;
  glasses: Layer;
}

/** Stand-ins by which a piece's part in the figure is known again in the style's markup. */
const colours: Record<string, Piece['colour']> = {
  '#010101': 'skin',
  '#020202': 'clothes',
  '#030303': 'hair',
  '#000': 'ink',
  '#fff': 'white',
  '#FF8181': 'tongue',
};

type Options = NonNullable<Parameters<typeof createAvatar<openPeeps.Options>>[1]>;

/** A figure of Open Peeps (Pablo Stanley, CC0) taken apart. Nothing is left to chance; `head` is one of `heads`. */
export function peepWith(head: string, face: Face): Peep {
  const options: Options = {
    seed: 'corridor',
    head: [head] as NonNullable<openPeeps.Options['head']>,
    face: [face],
    facialHair: ['full'],
    facialHairProbability: 100,
    accessories: ['glasses5'],
    accessoriesProbability: 100,
    maskProbability: 0,
    skinColor: ['010101'],
    clothingColor: ['020202'],
    headContrastColor: ['030303'],
  };
  return takenApart(createAvatar(openPeeps, options).toString());
}

function takenApart(svg: string): Peep {
  const [body, ...parts] = svg.split(/(?=<g transform=")/);
  const [head, face, beard, mask, glasses] = parts;
  if (body === undefined || !head || !face || !beard || mask === undefined || !glasses)
    throw new Error('open-peeps draws its figures in other layers now: see src/tools/drawings/peep.ts');
  return {
    body: layer(body),
    head: layer(head),
    face: layer(face),
    beard: layer(beard),
    glasses: layer(glasses),
  };
}

function layer(markup: string): Layer {
  const transform = /^<g transform="([^"]+)"/.exec(markup)?.[1] ?? '';
  const pieces: Piece[] = [];
  let groupFill = '';
  for (const [tag] of markup.matchAll(/<(?:path|g)\b[^>]*>/g)) {
    const fill = / fill="([^"]+)"/.exec(tag)?.[1];
    const data = / d="([^"]+)"/.exec(tag)?.[1];
    if (data === undefined) groupFill = fill ?? groupFill;
    else pieces.push({ data, colour: colourOf(fill ?? groupFill) });
  }
  return { transform, pieces };
}

function colourOf(fill: string): Piece['colour'] {
  const colour = colours[fill];
  if (!colour)
    throw new Error(`open-peeps uses a colour not known here: ${fill}. See src/tools/drawings/peep.ts`);
  return colour;
}
