import { expect, test } from 'vitest';
import { t975 } from '../../../src/core/statistics/student.ts';

test.each([
  [4, 2.776445105],
  [5, 2.570581836],
  [9, 2.262157163],
  [29, 2.045229642],
  [99, 1.984216952],
  [1000, 1.962339081],
])('with %d degrees of freedom it is what R gives for qt(0.975)', (degrees, exact) => {
  expect(Math.abs(t975(degrees) - exact)).toBeLessThan(0.001);
});
