import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stepsOf, wholeNumbers } from '../../../src/tools/drawings/path-data.ts';

const onWholeNumbers = (data: string): string => wholeNumbers(stepsOf(data));

it.each([
  ['M1.4 2.6L3.5 4.4', 'm1 3l3 1'],
  ['m.4.4.4.4.4.4', 'm0 0l1 1 0 0'],
  ['M10 10h5.6v-3.2z', 'm10 10h6v-3z'],
  ['M0 0C1 1 2 2 3 3c1 1 2 2 3 3', 'm0 0c1 1 2 2 3 3 1 1 2 2 3 3'],
  ['M0 0a8 8.4 0 015.2 6.6', 'm0 0a8 8 0 0 1 5 7'],
  ['M5 5l1 1zl2 2', 'm5 5l1 1zl2 2'],
])('%s becomes %s', (data, whole) => expect(onWholeNumbers(data)).toBe(whole));

it('never drifts: after any number of small steps it is within half a unit of the true place', () => {
  const step = fc.integer({ min: -99, max: 99 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 60 }), (steps) => {
      const whole = onWholeNumbers(`M0 0${steps.map(([x, y]) => `l${x} ${y}`).join('')}`);
      const numbers = (whole.match(/-?\d+/g) ?? []).map(Number);
      const sum = (all: number[]): number => all.reduce((total, number) => total + number, 0);
      const [x, y] = [0, 1].map((axis) => sum(numbers.filter((_, i) => i % 2 === axis)));
      expect(Math.abs((x ?? 0) - sum(steps.map(([dx]) => dx)))).toBeLessThan(0.501);
      expect(Math.abs((y ?? 0) - sum(steps.map(([, dy]) => dy)))).toBeLessThan(0.501);
    }),
  );
});

it('throws on what is not path data', () =>
  expect(() => onWholeNumbers('M0 0Lfoo')).toThrow('not path data'));
