import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answerIn,
  back,
  beginFilling,
  forward,
  give,
  orderOf,
  progress,
  shownIn,
} from '../../../src/core/survey/filling.ts';
import { checkSurvey } from '../../../src/core/survey/load.ts';
import { asks } from '../../../src/core/survey/question.ts';
import { branching, playOn, respondent, step, surveyOf, text, toy } from '../../support/surveys.ts';

const yesNo = { yes: 'Yes', no: 'No' };
const small = surveyOf([
  { id: 'met', kind: 'single', ask: 'Met?', options: yesNo },
  { id: 'spoke', kind: 'single', ask: 'Spoke?', options: yesNo, when: { met: { is: 'yes' } } },
  { id: 'said', kind: 'text', ask: 'What?', when: { spoke: { is: 'yes' } } },
  text('end'),
]);
const begun = () => beginFilling(small, orderOf(small, 1, 0));
const said = (filling = begun(), ...values: string[]) =>
  values.reduce((at, value) => forward(give(at, { value })), filling);
const ids = (filling: ReturnType<typeof begun>) => shownIn(filling).map(({ id }) => id);

describe('filling in', () => {
  test('goes along what is shown, to the end, and stays there', () => {
    expect(said(begun(), 'yes', 'no').at).toBe('end');
    const done = said(begun(), 'no', 'done');
    expect(done).toMatchObject({ at: null, isDone: true });
    expect(forward(done)).toEqual(done);
    expect(give(done, { value: 'again' })).toEqual(done);
  });

  test('goes back to the question before, from the end too, and stays at the first', () => {
    const done = said(begun(), 'no', 'done');
    expect(back(done)).toMatchObject({ at: 'end', isDone: false });
    expect(back(back(done)).at).toBe('met');
    expect(back(back(back(done))).at).toBe('met');
  });

  test('an answer whose question is no longer shown does not count, and comes back with it', () => {
    const far = said(begun(), 'yes', 'yes', 'hello');
    const first = back(back(back(far)));
    const changed = give(first, { value: 'no' });
    expect(ids(changed)).toEqual(['met', 'end']);
    expect([answerIn(changed, 'spoke'), answerIn(changed, 'said')]).toEqual([undefined, undefined]);
    const again = give(changed, { value: 'yes' });
    expect([answerIn(again, 'spoke'), answerIn(again, 'said')]).toEqual(['yes', 'hello']);
  });

  test('says what was changed: not what was first left out, nor what was given once more', () => {
    const skipped = forward(give(begun(), { missing: 'skipped' }));
    const answered = give(back(skipped), { value: 'yes' });
    expect([...answered.changed]).toEqual([]);
    expect([...give(answered, { value: 'yes' }).changed]).toEqual([]);
    expect([...give(answered, { value: 'no' }).changed]).toEqual(['met']);
    expect([...give(answered, { missing: 'prefer-not-to-say' }).changed]).toEqual(['met']);
  });

  test('takes the order from the seed and the turn alone, and moves only what is in a group', () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(9), (seed, turn) => {
        const order = orderOf(toy, seed, turn);
        expect(orderOf(toy, seed, turn)).toEqual(order);
        const written = toy.questions.map(({ id }) => id);
        expect([...order].sort()).toEqual([...written].sort());
        const fixed = (all: readonly string[]) => all.map((id) => (id === 'sure' || id === 'calm' ? '' : id));
        expect(fixed(order)).toEqual(fixed(written));
      }),
    );
    const firsts = Array.from(
      { length: 50 },
      (_, seed) => orderOf(toy, Math.imul(seed, 2654435761) >>> 0, 0)[2],
    );
    expect(new Set(firsts)).toEqual(new Set(['sure', 'calm']));
  });
});

describe('progress', () => {
  test('counts what asks, and is silent on how many while that is open', () => {
    const start = begun();
    expect(progress(start)).toEqual({ at: 1, of: null });
    expect(progress(said(start, 'no'))).toEqual({ at: 2, of: 2 });
    expect(progress(said(start, 'yes', 'yes'))).toEqual({ at: 3, of: 4 });
    expect(progress(said(start, 'no', 'done'))).toEqual({ at: 0, of: 2 });
    expect(progress(beginFilling(toy, orderOf(toy, 1, 0)))).toMatchObject({ at: 0 });
  });

  test('says of how many only where every way on has that many', () => {
    fc.assert(
      fc.property(branching, fc.nat(), fc.nat(), (survey, before, after) => {
        expect(checkSurvey(survey)).toEqual([]);
        let filling = beginFilling(survey, orderOf(survey, before, 0));
        const who = respondent(before);
        while (!filling.isDone) {
          const { of } = progress(filling);
          const asked = shownIn(playOn(filling, respondent(after))).filter(asks).length;
          if (of !== null) expect(asked).toBe(of);
          filling = step(filling, who);
        }
        expect(progress(filling).of).toBe(shownIn(filling).length);
      }),
    );
  });
});
