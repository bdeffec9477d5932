import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandOf } from '../../../src/core/encounter/band.ts';

const at = (percent: number, k: number) => bandOf({ earned: percent, possible: 100, k });

describe('a band', () => {
  test('says nothing from fewer than three decisions, nor where nothing was possible', () => {
    expect(at(100, 2)).toEqual({ kind: 'not-enough' });
    expect(bandOf({ earned: 0, possible: 0, k: 5 })).toEqual({ kind: 'not-enough' });
    expect(at(100, 3).kind).toBe('band');
  });

  test.each([
    [0, 'seldom'],
    [39.9, 'seldom'],
    [40, 'sometimes'],
    [59.9, 'sometimes'],
    [60, 'mostly'],
    [79.9, 'mostly'],
    [80, 'nearly-always'],
    [100, 'nearly-always'],
  ])('puts %d percent in words as %s', (percent, word) => {
    expect(at(percent, 9)).toMatchObject({ word });
  });

  test('reaches 15.4 percent to either side at k = 9', () => {
    const band = at(50, 9);
    expect(band).toMatchObject({ from: expect.closeTo(34.62, 1), to: expect.closeTo(65.38, 1) });
  });

  test('stays between 0 and 100, holds the percent, and is never wider with more decisions', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 100, noNaN: true }),
        fc.integer({ min: 3, max: 60 }),
        (percent, k) => {
          const [band, more] = [at(percent, k), at(percent, k + 1)];
          if (band.kind !== 'band' || more.kind !== 'band') return false;
          const inside = band.from >= 0 && band.to <= 100 && band.from <= percent && band.to >= percent;
          return inside && more.to - more.from <= band.to - band.from + 1e-9;
        },
      ),
    );
  });
});
