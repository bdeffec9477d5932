import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/encounter/run.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { choicesTable } from '../../../src/core/returns/choices-table.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { scoresTable } from '../../../src/core/returns/scores-table.ts';
import { themeColumn, themes } from '../../../src/core/themes.ts';
import { play } from '../../support/play.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { recomputed } from '../../support/recomputed.ts';
import { danger, talk } from '../../support/toys.ts';

type Row = Record<string, string>;
const read = (csv: string) => Papa.parse<Row>(csv, { header: true, skipEmptyLines: true }).data;
const choicesOf = (runs: readonly Run[]) => read(writeCsv(anonymise(choicesTable, finishedOf(runs, 'p'))));
const scoresOf = (runs: readonly Run[]) => read(writeCsv(anonymise(scoresTable, finishedOf(runs, 'p'))));

/** The table of scores as the file of choices alone gives it. */
function worked(choices: readonly Row[]) {
  const scored = choices.filter(({ safety }) => safety !== 'act_now');
  const encounters = new Map(scored.map((row) => [row['encounter'] ?? '', row]));
  return [...encounters].flatMap(([encounter, { attempt, of_record }]) =>
    themes.flatMap((theme) => {
      const { earned, possible, k } = recomputed(scored, encounter, themeColumn[theme]);
      if (possible === 0) return [];
      const percent = Math.min(100, (100 * earned) / possible);
      return [[encounter, attempt, of_record, theme, ...[percent, earned, possible, k].map(String)]];
    }),
  );
}

const columns = 'encounter attempt of_record theme handled_percent handled_earned handled_possible handled_k';

test('all scores can be worked out again from the choices alone', () => {
  fc.assert(
    fc.property(randomRuns, (runs) => {
      const told = scoresOf(runs).map((row) => columns.split(' ').map((name) => row[name]));
      expect(told).toEqual(worked(choicesOf(runs)));
    }),
    { numRuns: 100 },
  );
});

test('a row says what was earned of what was possible, in each theme where anything counted', () => {
  const rows = scoresOf([play(talk).choose('ask', 'joke', 'plan').run]);
  const told = rows.map((row) =>
    columns
      .split(' ')
      .slice(3)
      .map((name) => row[name]),
  );
  expect(told).toEqual([
    ['expertise', '77.77777777777777', '7', '9', '3'],
    ['boundaries', '50', '1', '2', '2'],
  ]);
});

test('where somebody is in danger there are ratings and no scores', () => {
  const run = play(danger).choose('ask', 'listen', 'plan').run;
  expect(scoresOf([run])).toEqual([]);
  expect(choicesOf([run]).map((row) => [row['exp_rating'], row['safety']])).toEqual(
    Array(3).fill(['2', 'act_now']),
  );
});
