import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Lines } from '../../../src/core/written/lines.ts';

test('the place of every character is the one that its lines give', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\r', ' ') })), (rows) => {
      const lines = new Lines(rows.join('\n'));
      let offset = 0;
      for (const [i, row] of rows.entries()) {
        for (let column = 1; column <= row.length + 1; column++) {
          expect(lines.placeOf(offset++)).toEqual({ line: i + 1, column });
        }
      }
    }),
  );
});
