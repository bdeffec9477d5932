import { expect, it } from 'vitest';
import { boxFaces, lookTowards } from '../../../src/tools/drawings/perspective.ts';

const view = lookTowards([400, 150]);

it('a point in front stays where it is; further back it nears the vanishing point', () => {
  expect(view.see([0, 350])).toEqual([0, 350]);
  expect(view.see([0, 350, 1])).toEqual([200, 250]);
  expect(view.see([0, 350], 3)).toEqual([300, 200]);
});

it('a point names its own depth before its shape does', () => {
  expect(view.see([0, 350, 1], 3)).toEqual([200, 250]);
});

it.each([
  ['below the eye on the left', [0, 200, 100, 100], ['top', 'side', 'front']],
  ['above the eye on the right', [500, 0, 100, 100], ['top', 'side', 'front']],
  ['straight ahead', [350, 100, 100, 100], ['front']],
  ['a panel of the left wall', [0, 0, 0, 300], ['side']],
  ['a panel of the floor', [0, 300, 800, 0], ['top']],
] as const)('a box %s shows %j %j', (_, box, faces) => {
  expect(boxFaces(view, box, [0.5, 1]).map(({ face }) => face)).toEqual(faces);
});

it('shows the side that faces the eye', () => {
  const side = (x: number) =>
    boxFaces(view, [x, 200, 100, 100], [1, 3]).find(({ face }) => face === 'side')?.corners;
  expect(side(0)?.[0]).toEqual([250, 175]);
  expect(side(600)?.[0]).toEqual([500, 175]);
});
