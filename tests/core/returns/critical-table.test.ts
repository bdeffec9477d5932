import { expect, test } from 'vitest';
import { anonymise } from '../../../src/core/returns/anonymise.ts';
import { criticalTable } from '../../../src/core/returns/critical-table.ts';
import { finishedOf } from '../../../src/core/returns/finished.ts';
import { play } from '../../support/play.ts';
import { danger, talk, watch } from '../../support/toys.ts';

const told = (run: ReturnType<typeof play>) =>
  anonymise(criticalTable, finishedOf([run.run], 'p')).rows.map((row) => row.slice(-2));

test.each([
  [['ask', 'listen', 'plan'], 'met', 'met'],
  [['wave', 'fix', 'plan'], 'missed', 'missed'],
])('after %j, having asked is %s and having promised nothing is %s', (choices, asked, promised) => {
  for (const scenario of [talk, danger]) {
    expect(told(play(scenario).choose(...choices))).toEqual([
      ['asked', asked],
      ['no-promise', promised],
    ]);
  }
});

test('what the way never asked for was not reached', () => {
  const further = { ...talk, critical: [{ id: 'far', text: 'Far.', metBy: ['nowhere'], brokenBy: [] }] };
  expect(told(play(further).choose('ask', 'listen', 'plan'))).toEqual([['far', 'not_reached']]);
});

test('a scenario without critical behaviours has no rows', () => {
  expect(told(play(watch).choose('read').notice().reflect('').choose('ask'))).toEqual([]);
});
