import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/core/encounter/run.ts';
import type { RowRecord } from '../../../src/core/pool/records.ts';
import { mismatches } from '../../../src/core/pool/rescore.ts';
import type { AnonymousTable } from '../../../src/core/returns/anonymise.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { choicesTable } from '../../../src/core/returns/choices-table.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { scoresTable } from '../../../src/core/returns/scores-table.ts';
import { play } from '../../support/play.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { danger, talk } from '../../support/toys.ts';

function tablesOf(runs: readonly Run[]): [RowRecord[], RowRecord[]] {
  const [choices, scores] = [
    anonymise(choicesTable, finishedOf(runs, 'p')),
    anonymise(scoresTable, finishedOf(runs, 'p')),
  ];
  return [recordsIn(choices), recordsIn(scores)];
}

/** Of its own, so that a cell can be changed. */
const recordsIn = ({ columns, rows }: AnonymousTable): RowRecord[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));

describe('scores worked out again', () => {
  test('are those that were written', () => {
    fc.assert(
      fc.property(randomRuns, (runs) => {
        expect(mismatches(...tablesOf(runs))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const run = play(talk).choose('ask', 'joke', 'plan').run;
  const [choices, scores] = tablesOf([run]);

  test('show a score that was made better', () => {
    const better = scores.map((row, i) => (i === 0 ? { ...row, handled_percent: 100 } : row));
    const [found] = mismatches(choices, better);
    expect(found).toMatchObject({ encounter: run.header.id, said: 100 });
    expect(found?.worked).toBeLessThan(100);
    expect(mismatches(choices, better)).toHaveLength(1);
  });

  test.each(['handled_earned', 'handled_possible', 'handled_k'])('show a changed %s by itself', (name) => {
    const changed = scores.map((row, i) => (i === 0 ? { ...row, [name]: 99 } : row));
    expect(mismatches(choices, changed)).toHaveLength(1);
  });

  test('show a choice that was changed, one that is gone, and a score that is', () => {
    const [firstChoice] = choices;
    const [theme] = scores.map((row) => String(row['theme']));
    const rated = Object.keys(firstChoice ?? {}).find(
      (name) => name.endsWith('_rating') && firstChoice?.[name] !== null,
    );
    const changed = choices.map((row, i) => (i === 0 ? { ...row, [rated ?? '']: -9 } : row));
    expect(mismatches(changed, scores).length).toBeGreaterThan(0);
    expect(mismatches([], scores).map(({ worked }) => worked)).toEqual(scores.map(() => null));
    expect(mismatches(choices, scores.slice(1))).toMatchObject([{ theme, said: null }]);
  });

  test('are none where somebody is in danger', () => {
    const [inDanger, none] = tablesOf([play(danger).listen().run]);
    expect(mismatches(inDanger, none)).toEqual([]);
  });
});
