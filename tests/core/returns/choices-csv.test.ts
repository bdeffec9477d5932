import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Run } from '../../../src/core/encounter/run.ts';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import { handled } from '../../../src/core/encounter/score.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { choicesTable } from '../../../src/core/returns/choices-table.ts';
import { writeCsv } from '../../../src/core/returns/csv.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { themeColumn, themes } from '../../../src/core/themes.ts';
import { Play } from '../../support/play.ts';
import { recomputed } from '../../support/recomputed.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const choicesOf = (runs: readonly Run[]) => anonymise(choicesTable, finishedOf(runs, 'p000000000000000'));

const scenario = toy(
  `${head('expertise, stigma')}expects:
  - { id: asked, theme: stigma, text: "You asked." }
start: first
steps:
${step('first', choice('stay', 'expertise: 1', 'second', 'voices: [stigma]') + choice('go', 'expertise: 0', 'end'))}${step(
    'second',
    choice('ask', 'stigma: 2, expertise: 0', 'mend', 'shows: [asked]') +
      choice('talk', 'stigma: -1, expertise: 2', 'mend') +
      choice('hush', 'stigma: 0, expertise: -2', 'mend'),
  )}${step('mend', choice('own', 'expertise: 1', 'end') + choice('shrug', 'expertise: 0', 'end'), 'repairs: first')}endings:
${ending('end')}`,
);

/** A finished run that takes, at each decision, the choice that a number points at. */
function finished(numbers: readonly number[], n: number): Run {
  const play = new Play(scenario, { id: `${n}`.padStart(16, 'e'), attempt: n, seed: n }).listen();
  for (const number of numbers) {
    const open = play.open;
    const picked = open[number % Math.max(1, open.length)];
    if (picked) play.choose(picked);
  }
  return play.run;
}

const someRuns = fc
  .array(fc.array(fc.nat(5), { minLength: 3, maxLength: 3 }), { maxLength: 6 })
  .map((all) => all.map(finished));

const readers = {
  papaparse: (csv: string) =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data,
  'csv-parse': (csv: string): Record<string, string>[] =>
    csvParse(csv, { columns: true, record_delimiter: '\r\n' }),
};

describe.each(Object.entries(readers))('the table of choices, read by %s', (_, read) => {
  test('gives the scores on screen', () => {
    fc.assert(
      fc.property(someRuns, (runs) => {
        const rows = read(writeCsv(choicesOf(runs)));
        for (const run of runs) {
          const onScreen = handled(scoredBy(run));
          for (const theme of themes) {
            expect(recomputed(rows, run.header.id, themeColumn[theme])).toEqual(onScreen[theme]);
          }
        }
      }),
    );
  });

  test('has every cell as it was shown', () => {
    fc.assert(
      fc.property(someRuns, (runs) => {
        const table = choicesOf(runs);
        const shown = table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
        expect(read(writeCsv(table)).map((row) => Object.values(row))).toEqual(shown);
      }),
    );
  });
});

describe('the file', () => {
  const runs = [finished([1, 0, 0], 1), finished([0, 0, 0], 2)];
  const csv = writeCsv(choicesOf(runs));

  test('is RFC 4180: a header, CRLF after every line, as many cells in each, no byte order mark', () => {
    const lines = csv.split('\r\n');
    expect(lines.pop()).toBe('');
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv.charCodeAt(0)).toBe('p'.charCodeAt(0));
    for (const line of lines) expect(line.split(',')).toHaveLength(choicesTable.columns.length);
  });

  test('holds one row a decision and one a missed behaviour', () => {
    const rows = readers
      .papaparse(csv)
      .map(({ encounter, kind, choice: what }) => [encounter?.at(-1), kind, what]);
    expect(rows).toEqual([
      ['1', 'choice', 'stay'],
      ['1', 'choice', 'ask'],
      ['1', 'choice', 'own'],
      ['2', 'choice', 'go'],
      ['2', 'missed', 'asked'],
    ]);
  });

  test('leaves out what is not finished', () => {
    const begun = new Play(scenario, { id: 'begun'.padStart(16, '0') }).choose('stay');
    const left = new Play(scenario, { id: 'left'.padStart(16, '0') })
      .choose('stay')
      .happen({ type: 'stepped-out' });
    expect(
      writeCsv(choicesOf([begun.run, left.run]))
        .trim()
        .split('\r\n'),
    ).toHaveLength(1);
  });

  test('has no clock time, no exact duration and no text of the scenario', () => {
    const names = choicesTable.columns.map(({ name }) => name);
    expect(names.filter((name) => /time|date|_ms$|^at_/.test(name))).toEqual([]);
    expect(csv).not.toContain('1700000000000');
    for (const run of runs) {
      for (const { atMs } of run.log.filter(({ atMs }) => atMs > 999)) expect(csv).not.toContain(`,${atMs},`);
    }
    expect(csv).not.toContain('Ana');
  });

  test('does not say in which order encounters were played', () => {
    expect(writeCsv(choicesOf(runs.toReversed()))).toBe(csv);
  });
});

describe('the columns', () => {
  test('are these for ever, in this order; new ones come at the end', () => {
    const general =
      'participant encounter attempt of_record scenario scenario_version key_version key_status perspective levels kind decision step choice shown_order changed_mind dwell_band weight';
    const each = 'rating lowest highest voiced_option_offered voiced_option_chosen voiced_confirmed'.split(
      ' ',
    );
    const byTheme = ['exp', 'conf', 'stig', 'bound'].flatMap((theme) =>
      each.map((part) => `${theme}_${part}`),
    );
    expect(choicesTable.columns.map(({ name }) => name)).toEqual([
      ...general.split(' '),
      ...byTheme,
      'again_from',
      'safety',
    ]);
  });

  test.each([
    [4_999, 'up_to_5s'],
    [5_000, 'up_to_5s'],
    [5_001, 'up_to_15s'],
    [60_000, 'up_to_60s'],
    [60_001, 'over_60s'],
  ])('say of %d ms no more than %s', (dwellMs, band) => {
    const play = new Play(scenario).listen();
    play.happen({ type: 'chosen', choice: 'go', shown: play.open }, dwellMs).listen();
    expect(readers.papaparse(writeCsv(choicesOf([play.run])))[0]?.dwell_band).toBe(band);
  });
});
