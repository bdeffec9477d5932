import { expect, test } from 'vitest';
import { waysSeen } from '../../../../src/core/pool/seen/ways-seen.ts';
import type { AnonymousTable } from '../../../../src/core/returns/anonymise.ts';

const columns = ['encounter', 'scenario', 'of_record', 'kind', 'decision', 'step'];

/** Encounters that went these ways, each as often as is said. */
function walked(walks: Record<string, number>): AnonymousTable[] {
  const rows = Object.entries(walks).flatMap(([walk, times]) =>
    Array.from({ length: times }, (_, n) =>
      // Not in order: a table may be sorted by anything.
      walk
        .split(' ')
        .map((step, i) => [`${walk}${n}`, 's', true, 'choice', i + 1, step])
        .toReversed(),
    ).flat(),
  );
  const others = [
    ['again', 's', false, 'choice', 1, 'first'],
    ['missed', 's', true, 'missed', null, 'third'],
  ];
  const named = columns.map((name) => ({ name }));
  return [
    { name: 'choices', row: '', columns: named, rows: [...rows, ...others] },
  ] as unknown as AnonymousTable[];
}
const seen = (walks: Record<string, number>) =>
  waysSeen(walked(walks), { s: ['first', 'second', 'third'], t: ['other'] }, 'under-5');

test('each way from one decision to the next has how many went it, in the order of the story', () => {
  expect(seen({ 'first second third': 6, 'first third': 7, first: 8 })).toEqual([
    {
      scenario: 's',
      steps: ['first', 'second', 'third'],
      ways: [
        { from: 'first', to: 'second', people: 6 },
        { from: 'first', to: 'third', people: 7 },
        { from: 'first', to: null, people: 8 },
        { from: 'second', to: 'third', people: 6 },
        { from: 'third', to: null, people: 13 },
      ],
    },
  ]);
});

test('a way that few went is left out, with others, so that what came in and went on does not tell it', () => {
  const [scenario] = seen({ 'first second third': 2, 'first third': 20, first: 30 });
  const hidden = scenario?.ways.filter(({ people }) => people === null) ?? [];
  expect(hidden).toContainEqual({ from: 'first', to: 'second', people: null });
  expect(hidden.filter(({ from }) => from === 'first').length).toBeGreaterThan(1);
  expect(scenario?.ways.filter(({ people }) => people !== null && people > 0 && people < 5)).toEqual([]);
});

test('a scenario that nobody played is not there', () => {
  expect(seen({ first: 5 }).map(({ scenario }) => scenario)).toEqual(['s']);
});
