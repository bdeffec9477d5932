import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Run } from '../../../src/core/encounter/run.ts';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { noticedTable } from '../../../src/core/returns/noticed-table.ts';
import type { Cell } from '../../../src/core/returns/table.ts';
import { play } from '../../support/play.ts';
import { randomRuns } from '../../support/random-runs.ts';
import { watch } from '../../support/toys.ts';

const own = ['asked', 'step', 'place', 'sign', 'displayed', 'decoy', 'picked'];
const told = (runs: readonly Run[]) =>
  anonymise(noticedTable, finishedOf(runs, 'p')).rows.map((row) => row.slice(-own.length));

test.each([
  // Nobody ever drinks; whoever reads on is not shown the tears.
  ['look', { 'stands-back': true, tearful: true, 'drinks-alone': false }],
  ['read', { 'stands-back': true, tearful: false, 'drinks-alone': false }],
])('after "%s" each sign that was offered is a row', (first, displayed) => {
  const { run } = play(watch).choose(first).notice('tearful', 'drinks-alone').reflect('').choose('ask');
  const entry = run.path.find(({ kind }) => kind === 'noticed');
  if (entry?.kind !== 'noticed') throw new Error('nothing was noticed');
  expect(told([run])).toEqual(
    entry.shown.map((sign, i) => [
      ...[1, 'room', i + 1, sign],
      displayed[sign as keyof typeof displayed],
      sign === 'drinks-alone',
      sign !== 'stands-back',
    ]),
  );
});

/** From the log and the scenario alone: what was said, of what was shown by then. */
function fromLog({ log, header: { scenario } }: Run): Cell[][] {
  const lines = [...Object.values(scenario.steps), ...Object.values(scenario.endings)].flatMap(
    (place) => place.lines,
  );
  let asked = 0;
  return log.flatMap((event, at) => {
    if (event.type !== 'noticed') return [];
    asked += 1;
    const said = log.slice(0, at).flatMap((before) => (before.type === 'line-shown' ? [before.line] : []));
    return event.shown.map((sign, i): Cell[] => {
      const carriers = lines.filter(({ signs }) => signs.includes(sign)).map(({ id }) => id);
      const displayed = carriers.some((id) => said.includes(id));
      return [asked, i + 1, sign, displayed, carriers.length === 0, event.signs.includes(sign)];
    });
  });
}

test('the rows are what the log says', () => {
  fc.assert(
    fc.property(randomRuns, (runs) => {
      for (const run of runs) {
        const rows = told([run]).map((row) => row.filter((_, i) => own[i] !== 'step'));
        expect(rows).toEqual(fromLog(run));
      }
    }),
    { numRuns: 60 },
  );
});
