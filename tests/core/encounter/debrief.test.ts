import { expect, test } from 'vitest';
import type { Passage } from '../../../src/core/encounter/debrief.ts';
import { debrief } from '../../../src/core/encounter/debrief.ts';
import { play } from '../../support/play.ts';
import { watch } from '../../support/toys.ts';
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

/** A passage in short: a line's id, or what it is. */
const short = (passage: Passage) => (passage.kind === 'line' ? passage.line.id : passage.kind);

test('a debrief cuts the path at its choices, with the other choices in the order they were shown', () => {
  const run = play(scenario).choose('a', 'f');
  const { turns, after } = debrief(run.run);
  expect(turns.map(({ decision, before, choice: made }) => [decision, before.map(short), made.id])).toEqual([
    [1, ['first-line'], 'a'],
    [2, ['second-line'], 'f'],
  ]);
  const [first] = run.run.path.flatMap((entry) => (entry.kind === 'choice' ? [entry.shown] : []));
  expect(turns[0]?.others.map(({ id }) => id)).toEqual(first?.filter((id) => id !== 'a'));
  expect(turns.map(({ voices }) => voices)).toEqual([['expertise'], []]);
  expect(after.map(short)).toEqual(['end-line']);
});

test('what was noticed and written stands where it was asked, with what was asked and why', () => {
  const { run } = play(watch).choose('look').notice('tearful').reflect('Tea?').choose('ask');
  const { turns } = debrief(run);
  expect(turns.map(({ before }) => before.map(short))).toEqual([
    ['door-back'],
    ['room-eyes', 'room-sits', 'noticed', 'reflected'],
  ]);
  expect(turns[1]?.before.slice(2)).toEqual([
    {
      kind: 'noticed',
      noticing: { step: 'room', hits: ['tearful'], passedOver: ['stands-back'], falseAlarms: [] },
      why: 'Most people look at their own plate.',
    },
    { kind: 'reflected', prompt: 'Before you see any options, what would you say?', text: 'Tea?' },
  ]);
});

test('where nothing was written there is nothing to look back on, and where nothing was noticed there is', () => {
  const { run } = play(watch).choose('read').notice().reflect('').choose('ask');
  expect(debrief(run).turns[1]?.before.map(short)).toEqual(['room-sits', 'noticed']);
});

test('an answer after the last choice is not lost', () => {
  const late = {
    ...watch,
    steps: {
      ...watch.steps,
      words: { ...watch.steps['words']!, onward: watch.steps['talk']!.choices[0]!.to },
    },
  };
  const { run } = play(late).choose('look').notice().reflect('Bye.').listen();
  expect(run.status).toBe('ended');
  expect(debrief(run).after.map(short)).toEqual([
    'room-eyes',
    'room-sits',
    'noticed',
    'reflected',
    'end-line',
  ]);
});
