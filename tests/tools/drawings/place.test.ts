import { describe, expect, it } from 'vitest';
import { drawPlace, frame } from '../../../src/tools/drawings/place.ts';
import { readPlace } from '../../../src/tools/drawings/place-file.ts';
import { placeSvg } from '../../../src/tools/drawings/svg-files.ts';
import { authoredPlaces, gzipBytes, mostBytes } from './authored.ts';

const drawn = (shapes: string): string => {
  const { drawn: place, problems } = readPlace(
    'made-up.yaml',
    `{ title: A, alt: B, seed: 1, vanish: [400, 150], shapes: [${shapes}] }`,
  );
  if (!place) throw new Error(problems.join('\n'));
  return drawPlace(place);
};
const paths = (svg: string): string[] => svg.match(/<path[^>]*>/g) ?? [];

it('the places that scenarios need are drawn', () => {
  expect(authoredPlaces.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      ...['ambulance-bay', 'campus-path', 'hospital-canteen'],
      ...['library', 'share-kitchen', 'ward-corridor'],
    ]),
  );
});

describe.each(authoredPlaces)('$id', ({ file, text, place }) => {
  const source = placeSvg(place);

  it('is light to download', () => expect(gzipBytes(source)).toBeLessThan(mostBytes));

  it('is the same to the byte whenever it is drawn', () => {
    const again = readPlace(file, text).drawn;
    expect(again && placeSvg(again)).toBe(source);
  });

  it('stays within what the page allows, and what two drawings on one page can share', () => {
    expect(source).not.toMatch(/style=|<style|<script|url\(|<text|href/);
    expect(source.match(/ id="/g)).toHaveLength(1);
  });

  it('paints nothing in a colour of its own, so that night reaches all of it', () => {
    const colours = [...source.matchAll(/ (?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour);
    expect(colours.filter((colour) => colour !== 'none' && !colour?.startsWith('var(--art-'))).toEqual([]);
  });

  it('says what is seen in one sentence that does not begin with "a drawing of"', () => {
    expect(place.alt).toMatch(/^[A-Z][^.]+\.$/);
    expect(place.alt).not.toMatch(/drawing|picture|image/i);
  });
});

describe('a shape', () => {
  it('has an area and an outline, both from one path where it is small', () => {
    expect(paths(drawn('{ rect: [100, 100, 200, 100], fill: wall }'))).toHaveLength(2);
    expect(paths(drawn('{ rect: [100, 100, 20, 20], fill: wall }'))).toHaveLength(1);
  });

  it('without a stroke is an area alone', () => {
    expect(paths(drawn('{ rect: [100, 100, 200, 100], fill: wall, stroke: none }'))).toEqual([
      '<path fill="var(--art-wall)" stroke="none" d="M100 100l200 0l0 100l-200 0z"/>',
    ]);
  });

  it('shrinks towards the vanishing point with its depth', () => {
    expect(drawn('{ rect: [100, 50, 200, 100], deep: 1, fill: wall, stroke: none }')).toContain(
      'M250 100l100 0l0 50',
    );
  });

  it('is repeated, those further back first', () => {
    const svg = drawn('{ rect: [300, 50, 200, 200], fill: wall, stroke: none, repeat: 2, by: [0, 0, 1] }');
    expect(paths(svg).map((path) => /M\d+/.exec(path)?.[0])).toEqual(['M350', 'M300']);
  });

  it('is left out where nobody can see it', () => {
    expect(drawn(`{ rect: [${frame.width + 20}, 0, 50, 50], fill: wall }`)).toBe('');
  });

  it('shows of a box the faces that the eye sees', () => {
    const below =
      '{ box: [350, 250, 20, 20], deep: [0, 1], fill: wood, top: wood-light, side: wood-deep, stroke: none }';
    expect(drawn(below).match(/--art-[a-z-]+/g)).toEqual([
      '--art-wood-light',
      '--art-wood-deep',
      '--art-wood',
    ]);
    expect(paths(drawn('{ box: [0, 100, 0, 200], deep: [1, 2], fill: slate, stroke: none }'))).toHaveLength(
      1,
    );
  });

  it('of a group is painted whole before the next copy', () => {
    const group =
      '{ rect: [300, 50, 99, 99], fill: leaf, stroke: none }, { rect: [300, 50, 99, 99], fill: wood, stroke: none }';
    const svg = drawn(`{ group: [${group}], at: [10, 0, 0], repeat: 2, by: [0, 0, 1] }`);
    expect(svg.match(/(leaf|wood)\)|M\d+/g)).toEqual([
      'leaf)',
      'M355',
      'wood)',
      'M355',
      'leaf)',
      'M310',
      'wood)',
      'M310',
    ]);
  });
});
