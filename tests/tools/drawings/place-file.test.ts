import { expect, it } from 'vitest';
import { readPlace } from '../../../src/tools/drawings/place-file.ts';

const problems = (text: string): string[] => readPlace('scenarios/art/places/attic.yaml', text).problems;
const withShape = (shape: string): string =>
  ['title: Attic', 'alt: An attic.', 'seed: 1', 'vanish: [400, 150]', 'shapes:', `  - ${shape}`].join('\n');

it('reads a place', () => {
  expect(problems(withShape('{ rect: [1, 2, 3, 4], fill: wall }'))).toEqual([]);
});

it.each([
  [
    '{ rect: [1, 2, 3, 4], fill: wal }',
    ':6:33 shapes[1].fill: there is no colour "wal". The nearest are wall, ',
  ],
  ['{ rect: [1, 2, 3, 4], fil: wall }', ':6:32 shapes[1].fil: this field does not belong here '],
  ['{ rect: [1, 2, 3] }', ':6:13 shapes[1].rect[4]: this is missing.'],
  ['{ circle: [1, 2, wide] }', ':6:22 shapes[1].circle[3]: "wide" cannot stand here; it must be a number.'],
  ['{ polygon: [[1, 2], [3]] }', 'shapes[1].polygon[2]: a point is [x, y] or [x, y, depth].'],
  ['{ polygon: [[1, 2], [3, 4]] }', 'shapes[1].polygon: it needs at least 3 points.'],
  ['{ fill: wall }', 'shapes[1]: a shape is exactly one of polygon, line, curve, '],
  ['{ rect: [1, 2, 3, 4], circle: [1, 2, 3] }', 'shapes[1]: a shape is exactly one of polygon, '],
  ['{ box: [1, 2, 3, 4] }', 'shapes[1]: a box needs deep: [near, far].'],
  ['{ circle: [1, 2, 3], repeat: 3 }', 'shapes[1]: repeat needs by: [x, y, depth].'],
  ['{ rect: [1, 2, 3, 4], opacity: 3 }', 'shapes[1].opacity: 3 cannot stand here; it must be at most 1.'],
  ['{ path: "M0 0 L url(#a)" }', 'shapes[1].path: it is not SVG path data.'],
  ['{ group: [ { rect: [1, 2, 3, 4], fill: wal } ] }', 'shapes[1].group[1].fill: there is no colour "wal".'],
  ['nothing', 'shapes[1]: "nothing" cannot stand here; it must be a group of fields.'],
])('names the file, the place and the field: %s', (shape, sentence) => {
  const [first = ''] = problems(withShape(shape));
  expect(first).toMatch(/^scenarios\/art\/places\/attic\.yaml:6:\d+ /);
  expect(first).toContain(sentence);
});

it('says everything that is missing, and what is not YAML', () => {
  expect(problems('title: Attic').map((line) => line.split(' ')[1])).toEqual([
    'alt:',
    'seed:',
    'vanish:',
    'shapes:',
  ]);
  expect(problems('title: "Attic')[0]).toContain('not YAML that can be read');
});
