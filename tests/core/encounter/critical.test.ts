import { describe, expect, test } from 'vitest';
import { criticalIn } from '../../../src/core/encounter/critical.ts';
import { play } from '../../support/play.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const scenario = toy(
  `${head('expertise')}critical:
  - { id: asked, text: "You asked.", met-by: [ask] }
  - { id: no-promise, text: "You did not promise.", broken-by: [promise] }
  - { id: stayed, text: "You stayed.", met-by: [stay], broken-by: [go] }
start: first
steps:
${step('first', choice('promise', 'expertise: 0', 'second') + choice('refuse', 'expertise: 1', 'second') + choice('out', 'expertise: 0', 'end'))}${step(
    'second',
    choice('ask', 'expertise: 1', 'third') +
      choice('talk', 'expertise: 0', 'third') +
      choice('stay', 'expertise: 1', 'third'),
  )}${step('third', choice('go', 'expertise: 0', 'end') + choice('remain', 'expertise: 1', 'end'))}endings:
${ending('end')}`,
);

const outcomes = (...choices: string[]) =>
  Object.fromEntries(
    criticalIn(play(scenario).choose(...choices).run).map(({ id, outcome }) => [id, outcome]),
  );

describe('a critical behaviour', () => {
  test('is met by a choice that meets it', () => {
    expect(outcomes('refuse', 'ask', 'remain').asked).toBe('met');
  });

  test('is missed where the choice was there and passed over', () => {
    expect(outcomes('refuse', 'talk', 'remain').asked).toBe('missed');
  });

  test('is not reached where the way never offered it', () => {
    expect(outcomes('out')).toEqual({ asked: 'not-reached', 'no-promise': 'met', stayed: 'not-reached' });
  });

  test('that is only ever broken is met by passing the breach over', () => {
    expect(outcomes('refuse', 'ask', 'remain')['no-promise']).toBe('met');
    expect(outcomes('promise', 'ask', 'remain')['no-promise']).toBe('missed');
  });

  test('once broken stays missed, whatever comes before', () => {
    expect(outcomes('refuse', 'stay', 'go').stayed).toBe('missed');
    expect(outcomes('refuse', 'stay', 'remain').stayed).toBe('met');
  });
});
