import { expect, test } from 'vitest';
import { participationReturn } from '../../../src/core/returns/participation-return.ts';
import { simulate } from '../../../src/core/simulation/simulate.ts';
import { differences } from '../../programs/compared.ts';
import { returnedRows } from '../../programs/returned-rows.ts';
import { declaredIn, scaleScores } from '../../programs/scale-scores.mjs';
import { studyOfScales } from '../../programs/study-of-scales.ts';
import { digest } from '../../support/ports.ts';
import { returnTools } from '../../support/return-tools.ts';
import { shelf, toyStudy } from '../../support/study.ts';

/** As "npm run test:programs" does it with 500, and with R beside. */
test('scores of scales in returns are those that a script written apart works out from the answers', async () => {
  const published = studyOfScales(toyStudy, shelf);
  const zips: Uint8Array[] = [];
  for await (const returning of simulate(published, { participants: 6, seed: 1, effects: {} }, digest)) {
    const { content } = await participationReturn(returnTools.packing, returning);
    zips.push(content);
  }
  const { scales = [], answers = [] } = returnedRows(zips);
  const declared = declaredIn(Object.values(published.surveys));
  expect(differences(scales, scaleScores(declared, answers))).toEqual([]);
  expect(scales.filter(({ score }) => !score).length).toBeGreaterThan(0);
  expect(scales.length).toBeGreaterThan(60);
});
