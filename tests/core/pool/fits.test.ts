import { expect, test } from 'vitest';
import { fits } from '../../../src/core/pool/fits.ts';
import type { ColumnMeaning } from '../../../src/core/returns/table.ts';

const percent: ColumnMeaning = {
  ...{ name: 'handled_percent', type: 'number', unit: '%', levels: null, meaning: 'Percent.', missing: null },
  bounds: { least: 0, most: 100 },
};

test('a number fits within its bounds, and where an earlier version was a rounding above them', () => {
  expect([0, 57.1, 100, 100.00000000000001].map((cell) => fits(percent, cell))).toEqual(Array(4).fill(true));
  expect([-0.1, 100.1, null].map((cell) => fits(percent, cell))).toEqual([false, false, false]);
});
