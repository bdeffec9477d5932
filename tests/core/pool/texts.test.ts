import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordsOf } from '../../../src/core/pool/records.ts';
import { Texts } from '../../../src/core/pool/texts.ts';

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);

test('a cell that is kept is the cell, however often', () => {
  fc.assert(
    fc.property(fc.array(cell), (cells) => {
      const texts = new Texts();
      const kept = [...cells, ...cells].map((one) => texts.once(one));
      expect(kept).toEqual([...cells, ...cells]);
    }),
  );
});

test('a record has each cell by the name of its column, whatever the column is called', () => {
  const columns = [{ name: 'a' }, { name: 'constructor' }, { name: 'row' }];
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const records = recordsOf(columns, rows);
      expect(records.map((one) => [one['a'], one['constructor'], one['row']])).toEqual(rows);
    }),
  );
  expect(recordsOf(columns, [[1]])[0]?.['row']).toBeNull();
  expect(recordsOf(columns, [[1, 2, 3]])[0]?.['b']).toBeUndefined();
});
