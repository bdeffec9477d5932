import { expect, test } from 'vitest';
import { debrief } from '../../../src/core/encounter/debrief.ts';
import { play } from '../../support/play.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const scenario = toy(
  `${head('expertise')}start: first
steps:
${step(
  'first',
  choice('a', 'expertise: 1', 'second', 'voices: [expertise]') +
    choice('b', 'expertise: 0', 'second') +
    choice('c', 'expertise: 0', 'second') +
    choice('d', 'expertise: 0', 'second'),
)}${step('second', choice('e', 'expertise: 1', 'end') + choice('f', 'expertise: 0', 'end'))}endings:
${ending('end')}`,
);

test('a debrief cuts the path at its choices, with the other choices in the order they were shown', () => {
  const run = play(scenario).choose('a', 'f');
  const { turns, after } = debrief(run.run);
  expect(
    turns.map(({ decision, before, choice: made }) => [decision, before.map(({ id }) => id), made.id]),
  ).toEqual([
    [1, ['first-line'], 'a'],
    [2, ['second-line'], 'f'],
  ]);
  const [first] = run.run.path.flatMap((entry) => (entry.kind === 'choice' ? [entry.shown] : []));
  expect(turns[0]?.others.map(({ id }) => id)).toEqual(first?.filter((id) => id !== 'a'));
  expect(turns.map(({ voices }) => voices)).toEqual([['expertise'], []]);
  expect(after.map(({ id }) => id)).toEqual(['end-line']);
});
