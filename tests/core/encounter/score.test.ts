import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoredBy } from '../../../src/core/encounter/decisions.ts';
import { handled, percent, voiced } from '../../../src/core/encounter/score.ts';
import { play } from '../../support/play.ts';
import { choice, ending, head, step, toy } from '../../support/written.ts';

const score = (run: ReturnType<typeof play>) => handled(scoredBy(run.run)).expertise;

/** The worked example of the design: what is offered later depends on the first choice. */
const hiding = toy(
  `${head('expertise')}start: first
steps:
${step('first', choice('better', 'expertise: 1', 'second') + choice('worse', 'expertise: 0', 'second'))}${step(
    'second',
    choice('second-best', 'expertise: 2', 'third', 'when: { chose: better }') +
      choice('second-middle', 'expertise: 1', 'third') +
      choice('second-worst', 'expertise: -1', 'third'),
  )}${step(
    'third',
    choice('third-best', 'expertise: 2', 'end', 'when: { chose: better }') +
      choice('third-middle', 'expertise: 1', 'end') +
      choice('third-worst', 'expertise: -1', 'end'),
  )}endings:
${ending('end')}`,
);

describe('the constants of a step', () => {
  test('the better first choice, then 1 of {2, 1, -1} twice, is 71 percent', () => {
    const total = score(play(hiding).choose('better', 'second-middle', 'third-middle'));
    expect(total).toEqual({ earned: 5, possible: 7, k: 3 });
    expect(Math.round(percent(total) ?? 0)).toBe(71);
  });

  test('the worse first choice, then 1 of {1, -1} twice, is 57 and not 80 percent', () => {
    const run = play(hiding).choose('worse');
    expect(run.open).toEqual(['second-middle', 'second-worst']);
    const total = score(run.choose('second-middle', 'third-middle'));
    expect(total).toEqual({ earned: 4, possible: 7, k: 3 });
    expect(Math.round(percent(total) ?? 0)).toBe(57);
  });
});

describe('at each level of a factor', () => {
  const varied = toy(
    `${head('expertise')}factors: { relationship: [friend, co-located] }
start: first
steps:
${step(
  'first',
  choice('close', 'expertise: 2', 'end', 'when: { level: { relationship: friend } }') +
    choice('near', 'expertise: 1', 'end') +
    choice('far', 'expertise: 0', 'end'),
)}endings:
${ending('end')}`,
  );

  test('the highest is over what can be offered at that level', () => {
    expect(score(play(varied, { relationship: 'friend' }).choose('near'))).toEqual({
      earned: 1,
      possible: 2,
      k: 1,
    });
    const distant = play(varied, { relationship: 'co-located' });
    expect(distant.listen().open).toEqual(['far', 'near']);
    expect(score(distant.choose('near'))).toEqual({ earned: 1, possible: 1, k: 1 });
  });
});

describe('expected behaviours', () => {
  const leaving = toy(
    `${head('expertise')}expects:
  - { id: asked, theme: expertise, text: "You asked." }
start: first
steps:
${step('first', choice('stay', 'expertise: 1', 'second') + choice('go', 'expertise: 0', 'end'))}${step(
      'second',
      choice('ask', 'expertise: 2', 'end', 'shows: [asked]') + choice('talk', 'expertise: -1', 'end'),
    )}endings:
${ending('end')}`,
  );

  test('one that was never offered adds the range of its step to what was possible, and is not in k', () => {
    const gone = play(leaving).choose('go');
    expect(score(gone)).toEqual({ earned: 0, possible: 1 + 3, k: 1 });
    expect(scoredBy(gone.run)).toContainEqual({
      kind: 'missed',
      behaviour: 'asked',
      step: 'second',
      weight: 1,
      ratings: { expertise: { rating: -1, lowest: -1, highest: 2 } },
    });
  });

  test('one that was offered and passed over costs nothing beyond its rating', () => {
    expect(score(play(leaving).choose('stay', 'talk'))).toEqual({ earned: 1, possible: 4, k: 2 });
  });

  test('leaving early does not pay', () => {
    const left = percent(score(play(leaving).choose('go'))) ?? 100;
    expect(left).toBeLessThan(percent(score(play(leaving).choose('stay', 'talk'))) ?? 0);
  });
});

describe('repairs', () => {
  const mending = toy(
    `${head('expertise')}start: first
steps:
${step('first', choice('kind', 'expertise: 2', 'end') + choice('clumsy', 'expertise: 0', 'sorry'))}${step(
      'sorry',
      choice('own-it', 'expertise: 2', 'again') + choice('shrug', 'expertise: -2', 'again'),
      'repairs: first',
    )}${step(
      'again',
      choice('own-it-again', 'expertise: 2', 'end') + choice('shrug-again', 'expertise: -2', 'end'),
      'repairs: first',
    )}endings:
${ending('end')}`,
  );

  test('all repairs of one decision together weigh half of its range', () => {
    const total = score(play(mending).choose('clumsy', 'own-it', 'own-it-again'));
    expect(total).toEqual({ earned: 1, possible: 2 + 1, k: 3 });
  });

  test('a worse choice with its repairs stays below the better choice', () => {
    const repaired = percent(score(play(mending).choose('clumsy', 'own-it', 'own-it-again'))) ?? 100;
    expect(repaired).toBeLessThan(percent(score(play(mending).choose('kind'))) ?? 0);
  });

  test("a step's own weight counts where it is less than a repair's share", () => {
    const light = toy(
      `${head('expertise')}start: first
steps:
${step('first', choice('a', 'expertise: 2', 'end') + choice('b', 'expertise: 0', 'end'), 'weight: 0.25')}endings:
${ending('end')}`,
    );
    expect(score(play(light).choose('a'))).toEqual({ earned: 0.5, possible: 0.5, k: 1 });
  });
});

describe('what counts', () => {
  test('is never more than all that was possible, however the weights are rounded', () => {
    const points = fc.array(fc.constantFrom(0.1, 0.4, 0.5, 0.7, 1, 3), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(points, fc.nat(40), (weights, taken) => {
        const sum = (some: readonly number[]) => some.reduce((all, weight) => all + 4 * weight, 0);
        const possible = sum(weights);
        expect(percent({ earned: possible, possible, k: 1 })).toBeLessThanOrEqual(100);
        expect(percent({ earned: sum(weights.slice(0, taken)), possible, k: 1 })).toBeLessThanOrEqual(100);
      }),
    );
  });

  const flat = toy(
    `${head('expertise, stigma')}start: first
steps:
${step('first', choice('a', 'expertise: 1, stigma: 0', 'end', 'voices: [stigma]') + choice('b', 'expertise: 1, stigma: 2', 'end'))}endings:
${ending('end')}`,
  );

  test('a decision whose options all rate alike does not count', () => {
    const totals = handled(scoredBy(play(flat).choose('a').run));
    expect(totals.expertise).toEqual({ earned: 0, possible: 0, k: 0 });
    expect(totals.stigma).toEqual({ earned: 0, possible: 2, k: 1 });
    expect(percent(totals.expertise)).toBeNull();
  });

  test('a concern is voiced by a click and confirmed by an answer', () => {
    const run = play(flat).choose('a');
    expect(voiced(scoredBy(run.run)).stigma).toEqual({ offered: 1, chosen: 1, confirmed: 0 });
    run.happen({ type: 'voice-confirmed', choice: 'a', theme: 'stigma', answer: 'yes' });
    expect(voiced(scoredBy(run.run)).stigma.confirmed).toBe(1);
    run.happen({ type: 'voice-confirmed', choice: 'a', theme: 'stigma', answer: 'not-really' });
    expect(voiced(scoredBy(run.run)).stigma.confirmed).toBe(0);
    expect(voiced(scoredBy(play(flat).choose('b').run)).stigma).toEqual({
      offered: 1,
      chosen: 0,
      confirmed: 0,
    });
  });
});
