import { describe, expect, test } from 'vitest';
import { upTo } from '../../../../src/core/study/conditions/draw.ts';
import { formAt, formRows } from '../../../../src/core/study/conditions/parallel-forms.ts';
import { counted } from './seeded.ts';

const atWaves = (forms: string, row: number, orderRows: number) =>
  upTo(3)
    .map((wave) => formAt(Array.from(forms), wave, { row, orderRows }))
    .join('');

describe('parallel encounters', () => {
  test('two of them come A B A or B A B before, after and at follow-up', () => {
    expect(upTo(4).map((row) => atWaves('AB', row, 1))).toEqual(['ABA', 'BAB', 'ABA', 'BAB']);
    expect(formRows(['A', 'B'])).toBe(2);
  });

  test.each(['AB', 'ABC', 'ABCD'])('of %s come equally often at each wave, never twice running', (forms) => {
    const rows = upTo(formRows(Array.from(forms))).map((row) => atWaves(forms, row, 1));
    for (const wave of upTo(3)) {
      const there = counted(rows.map((row) => row[wave]));
      expect([there.size, new Set(there.values()).size]).toEqual([forms.length, 1]);
    }
    for (const row of rows) expect(row).not.toMatch(/(.)\1/);
  });

  test('come each equally often with each order of the encounters', () => {
    const orderRows = 4;
    const cells = counted(
      upTo(orderRows * 2).map((row) => (row % orderRows) + atWaves('AB', row, orderRows)),
    );
    expect([...cells.values()]).toEqual(upTo(8).map(() => 1));
  });

  test('must be there', () => {
    expect(() => atWaves('', 0, 1)).toThrow('no parallel encounters');
  });
});
