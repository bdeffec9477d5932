import { expect, test } from 'vitest';
import { noticings } from '../../../src/core/encounter/noticing.ts';
import type { Sign } from '../../../src/core/signs.ts';
import { play } from '../../support/play.ts';
import { watch } from '../../support/toys.ts';

interface Sorted {
  hits: Sign[];
  passedOver: Sign[];
  falseAlarms: Sign[];
}

test.each<[string, Sign[], Sorted]>([
  ['look', [], { hits: [], passedOver: ['stands-back', 'tearful'], falseAlarms: [] }],
  ['look', ['tearful'], { hits: ['tearful'], passedOver: ['stands-back'], falseAlarms: [] }],
  ['look', ['stands-back', 'tearful'], { hits: ['stands-back', 'tearful'], passedOver: [], falseAlarms: [] }],
  [
    'look',
    ['drinks-alone'],
    { hits: [], passedOver: ['stands-back', 'tearful'], falseAlarms: ['drinks-alone'] },
  ],
  // Whoever read on was never shown the tears.
  ['read', [], { hits: [], passedOver: ['stands-back'], falseAlarms: [] }],
  ['read', ['stands-back', 'tearful'], { hits: ['stands-back'], passedOver: [], falseAlarms: ['tearful'] }],
])('after "%s", noticing %j comes to %j', (first, noticed, expected) => {
  const { run } = play(watch)
    .choose(first)
    .notice(...noticed);
  const [found, ...more] = noticings(run).values();
  expect(more).toEqual([]);
  const sorted = (signs: readonly Sign[] = []) => signs.toSorted();
  expect({
    hits: sorted(found?.hits),
    passedOver: sorted(found?.passedOver),
    falseAlarms: sorted(found?.falseAlarms),
  }).toEqual(expected);
});

test('the signs stand in the order in which they were offered, whatever it was', () => {
  const { run } = play(watch).choose('look').notice('drinks-alone', 'tearful', 'stands-back');
  const [place, noticing] = [...noticings(run)][0] ?? [];
  const entry = run.path[place ?? -1];
  if (entry?.kind !== 'noticed' || !noticing) throw new Error('nothing was noticed');
  const displayed = entry.shown.filter((sign) => sign !== 'drinks-alone');
  expect(noticing).toEqual({ step: 'room', hits: displayed, passedOver: [], falseAlarms: ['drinks-alone'] });
});

test('a sign that is shown only after the question was not there when it was asked', () => {
  const late = {
    ...watch,
    endings: {
      ...watch.endings,
      end: {
        ...watch.endings['end']!,
        lines: [{ ...watch.endings['end']!.lines[0]!, signs: ['drinks-alone' as const] }],
      },
    },
  };
  const { run } = play(late).choose('read').notice('drinks-alone').reflect('').choose('ask');
  expect(run.status).toBe('ended');
  expect([...noticings(run).values()]).toMatchObject([{ hits: [], falseAlarms: ['drinks-alone'] }]);
});

test('an encounter that never asks has nothing to look back on', () => {
  expect(noticings(play(watch).choose('look').run).size).toBe(0);
});
