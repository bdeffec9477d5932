import { expect, test } from 'vitest';
import { poolFiles } from '../../../src/core/pool/pool-files.ts';
import { simulatedPool, textOf } from '../../support/pool-package.ts';

test('SPSS is told as many bytes for a column of text as its longest has', async () => {
  const pool = await simulatedPool(6);
  const sps = poolFiles(pool).find(({ name }) => name === 'analysis.sps');
  const scales = pool.tables().find(({ name }) => name === 'scales');
  const longest = (column: string) => {
    const at = scales?.columns.findIndex(({ name }) => name === column) ?? -1;
    return Math.max(...(scales?.rows ?? []).map((row) => Buffer.byteLength(String(row[at] ?? ''))));
  };
  expect(longest('participant')).toBe('simulated_'.length + 16);
  for (const column of ['participant', 'scale', 'wave'])
    expect(sps && textOf(sps)).toMatch(new RegExp(`\\b${column} A${longest(column)}\\b`));
});
