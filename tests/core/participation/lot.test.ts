import { expect, test } from 'vitest';
import { drawnLot, lotOf, rowsOf } from '../../../src/core/participation/lot.ts';
import { publish } from '../../../src/core/study/published.ts';
import type { Study } from '../../../src/core/study/study.ts';
import { shelf, toyStudy } from '../../support/study.ts';
import { participationHeader } from '../../support/take-part.ts';

const conditions: Study['conditions'] = {
  by: 'draw',
  blocks: [],
  arms: {
    rehearse: { title: 'Now', share: 3, levels: { relationship: 'friend' } },
    wait: { title: 'Later', share: 1, levels: {}, encounters: [] },
  },
};
const header = (changes: Partial<Study>, seed = 7) => ({
  ...participationHeader(publish({ ...toyStudy, ...changes }, shelf, false)),
  seed,
});
const scenarios = ({ encounters }: { encounters: readonly { scenario: string }[] }) =>
  encounters.map(({ scenario }) => scenario);

test('a condition decides what is played and at which levels', () => {
  const rehearse = lotOf(header({ conditions }), { condition: 'rehearse', row: 0 }, false);
  expect(rehearse).toMatchObject({ arm: 'rehearse', parallel: null });
  expect(rehearse.encounters[0]).toEqual({ scenario: 'calm', levels: { relationship: 'friend' } });
  expect(lotOf(header({ conditions }), { condition: 'wait', row: 0 }, false).encounters).toEqual([]);
});

test('without conditions everybody plays the study’s encounters', () => {
  expect(drawnLot(header({}), false)).toMatchObject({ arm: null, parallel: null });
  expect(scenarios(drawnLot(header({}), false))).toEqual(['calm', 'other']);
});

test('drawn conditions come about as often as their shares say, and always the same from one seed', () => {
  const seeds = Array.from({ length: 2000 }, (_, i) => (i * 2654435761) % 2 ** 32);
  const arms = seeds.map((seed) => drawnLot(header({ conditions }, seed), false).arm);
  expect(arms.filter((arm) => arm === 'rehearse').length / arms.length).toBeCloseTo(0.75, 1);
  expect(drawnLot(header({ conditions }, 5), false)).toEqual(drawnLot(header({ conditions }, 5), false));
});

test('rows of a Latin square put each encounter first as often as any other', () => {
  const square = header({
    order: 'latin-square',
    encounters: ['calm', 'other', 'third'].map((scenario) => ({ scenario })),
  });
  const rows = Array.from({ length: rowsOf(square.published) }, (_, row) => row);
  const first = rows.map((row) => scenarios(lotOf(square, { condition: '', row }, false))[0]);
  expect(rows.length).toBe(6);
  for (const id of ['calm', 'other', 'third']) expect(first.filter((one) => one === id)).toHaveLength(2);
});

test('who did not agree to a scene about danger plays its substitute in its place', () => {
  const encounters = [
    { scenario: 'calm' },
    { scenario: 'danger', substitute: 'third' },
    { scenario: 'other' },
  ];
  const some = header({ encounters });
  expect(scenarios(lotOf(some, { condition: '', row: 0 }, true))).toEqual(['calm', 'danger', 'other']);
  expect(scenarios(lotOf(some, { condition: '', row: 0 }, false))).toEqual(['calm', 'third', 'other']);
});

test('half of the rows begin with one parallel encounter, half with the other', () => {
  const some = header({ encounters: [{ scenario: 'third' }], parallel: { a: 'calm', b: 'other' } });
  const rows = Array.from({ length: rowsOf(some.published) }, (_, row) => row);
  expect(rows.map((row) => lotOf(some, { condition: '', row }, false).parallel).sort()).toEqual(['a', 'b']);
});
